import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { checkDataset, loadRelease } from '@isnad/dataset'
import { conflicts, facts, type SameAsCandidates } from '@isnad/evidence'
import type { Release } from '@isnad/schema'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { run } from '../main.ts'
import { testIo, type TestIo } from '../test/io.ts'

const packageOf = (name: string) => dirname(fileURLToPath(import.meta.resolve(`${name}/package.json`)))
const COMMONS = packageOf('@isnad/dataset-commons')
const MOROCCO = packageOf('@isnad/dataset-morocco-voip-2016')
/** A sheet of STOP as it was published. It stands beside the repository, and is no part of it. */
const repository = resolve(import.meta.dirname, '../../../..')
const SHEET = [repository, dirname(repository)]
  .map((path) => resolve(path, '../shared/data/stop/2016-2018.csv'))
  .find((path) => existsSync(path))

/** A sheet that we made up, of which the first row is the incident of our first dataset. */
const MADE_UP = `start_date,end_date,country,area_name,ordered_by,shutdown_type,shutdown_extent,affected_network,whatsapp_affected,event
2016-02-16,,Morocco,nationwide,Executive Government,Shutdown,Service-based,Mobile,Yes,words
2016-02-16,,Togo,nationwide,Executive Government,Shutdown,Service-based,Mobile,Yes,words
2018-02-16,,Morocco,nationwide,Executive Government,Shutdown,Service-based,Mobile,Yes,words
`
const BAN = 'morocco-voip-2016:morocco-voip-ban-2016'

let root: string
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'isnad-match-'))
})
afterEach(() => rm(root, { recursive: true }))

async function isnad(...argv: string[]): Promise<TestIo & { code: number }> {
  const io = testIo({ directory: root, env: {} })
  const code = await run(argv, io)
  return Object.assign(io, { code })
}

/** Imports a sheet into `sheet`. */
async function importSheet(file: string): Promise<void> {
  const { code, err } = await isnad('import', 'stop', file, '--out', 'sheet', '--id', 'sheet')
  expect(err).toBe('')
  expect(code).toBe(0)
}

async function match(...argv: string[]): Promise<SameAsCandidates> {
  const { out, err, code } = await isnad('match', MOROCCO, 'sheet', '--json', ...argv)
  expect(err).toBe('')
  expect(code).toBe(0)
  // The output of the command under test.
  return JSON.parse(out) as SameAsCandidates
}

/** The package of somebody who says which records are the same. */
async function writeConcordance(): Promise<void> {
  const manifest = { version: '0.1.0', keywords: ['isnad-dataset'] }
  const dependencies = { '@isnad/dataset-commons': '*', '@isnad/dataset-morocco-voip-2016': '*' }
  // The package that the import wrote.
  const sheet = JSON.parse(await readFile(join(root, 'sheet/package.json'), 'utf8')) as { name: string }
  const files = {
    'package.json': JSON.stringify({
      name: 'dataset-concordance',
      ...manifest,
      dependencies: { ...dependencies, [sheet.name]: '*' },
    }),
    'dataset.yaml': `id: concordance
title: { en: The same incidents }
description: { en: Which records of two datasets are the same. }
licence: CC-BY-4.0
maintainers: [us]
`,
    'records/us.yaml': 'records: [{ id: us, kind: organization, labels: { en: The comparers } }]\n',
  }
  for (const [file, content] of Object.entries(files)) {
    await mkdir(dirname(join(root, 'concordance', file)), { recursive: true })
    await writeFile(join(root, 'concordance', file), content)
  }
}

/** Accepts a pair, checks the concordance against its statement, and gives all releases together. */
async function accept(pair: string): Promise<Release[]> {
  await writeConcordance()
  const accepting = ['--accept', pair, '--by', 'us', '--out', 'concordance', '--slug', 'first']
  const io = await isnad('match', ...accepting, '--published', '2026-11-21', MOROCCO, 'sheet')
  expect(io.err).toBe('')
  expect(io.out).toContain('wrote statements/first.txt\nwrote sources/first.yaml')
  const dependencies = [COMMONS, MOROCCO, join(root, 'sheet')]
  const texts = join(root, 'concordance/statements')
  const { issues, summary, release } = await checkDataset(join(root, 'concordance'), { dependencies, texts })
  expect(issues.filter(({ severity }) => severity === 'error')).toEqual([])
  expect(summary).toMatchObject({ citations: 1, citationsVerified: 1 })
  const others = await Promise.all(dependencies.map((path) => loadRelease(path, { dependencies })))
  return [release!, ...others]
}

function evidenceOf(releases: readonly Release[]) {
  return {
    claims: releases.flatMap(({ claims }) => claims),
    sources: releases.flatMap(({ sources }) => sources),
    records: releases.flatMap(({ records }) => records),
  }
}

/** The combined answer to when the ban began, on either record. */
function expectBothDates(releases: readonly Release[], row: string): void {
  const evidence = evidenceOf(releases)
  const articles = 'morocco-voip-2016:alaraby-2016-11-05.ban-start.date'
  const sheet = `sheet:stop.${row.slice('sheet:'.length)}-start.date`
  for (const subject of [BAN, row]) {
    const [fact, ...others] = facts(evidence, { subject, property: 'date' })
    expect(others).toEqual([])
    expect(fact).toMatchObject({ id: `${subject}#date`, subject, disputed: true })
    expect([...fact!.claims, ...fact!.against].sort()).toEqual([articles, sheet])
    expect([fact!.value, ...fact!.losers.map(({ value }) => value)]).toEqual(
      expect.arrayContaining([
        { type: 'date', edtf: '[..2016-01-07]' },
        { type: 'date', edtf: '2016-02-16' },
      ]),
    )
  }
  expect(conflicts(evidence)).toContainEqual(
    expect.objectContaining({ left: articles, right: sheet, subject: BAN, property: 'date', kind: 'DATE' }),
  )
}

describe('a made-up sheet and our first dataset', () => {
  beforeEach(async () => {
    await writeFile(join(root, 'made-up.csv'), MADE_UP)
    await importSheet('made-up.csv')
  })

  test('have one incident in common, which is told to a person with its reasons', async () => {
    const { candidates, skipped } = await match()
    expect(skipped).toBe(0)
    expect(candidates.map(({ left, right }) => [left, right])).toEqual([
      [BAN, 'sheet:MA-2016-02-16-nationwide'],
    ])
    expect(candidates[0]?.reasons.map(({ name }) => name)).toEqual(['date', 'place', 'service', 'orderer'])
    const { out } = await isnad('match', MOROCCO, 'sheet')
    expect(out).toContain(`${candidates[0]?.score.toFixed(2)}  restriction\n  ${BAN} `)
    expect(out).toMatch(/\n {4}date +30 of 30 {2}2016-02 ~ 2016-02-16 +3 claims\n/)
    expect(out).toContain('\n1 candidate\n')
  })

  test('show both dates and their conflict once a person accepts the pair, and not before', async () => {
    const row = 'sheet:MA-2016-02-16-nationwide'
    const releases = await accept(`${row}=${BAN}`)
    expectBothDates(releases, row)
    const apart = evidenceOf(releases.slice(1))
    expect(facts(apart, { subject: row, property: 'date' })).toMatchObject([{ disputed: false, against: [] }])
    expect(conflicts(apart).filter(({ property }) => property === 'date')).toEqual([])
    const again = await isnad('match', MOROCCO, 'sheet', '--accept', `${row}=${BAN}`, '--by', 'us', '--out', 'concordance', '--slug', 'first') // prettier-ignore
    expect([again.code, again.err.slice(0, 10)]).toEqual([2, 'OUT_EXISTS'])
  })

  test('are refused with a code where the command is called wrongly', async () => {
    const codeOf = async (...argv: string[]) => {
      const { code, err } = await isnad('match', ...argv)
      return [code, err.split(' ', 1)[0]]
    }
    expect(await codeOf('sheet', 'sheet')).toEqual([2, 'SAME_DATASET'])
    expect(await codeOf('sheet', 'nowhere')).toEqual([2, 'PACKAGE_NOT_FOUND'])
    expect(await codeOf('sheet', MOROCCO, '--least', '2')).toEqual([2, 'BAD_NUMBER'])
    expect(await codeOf('sheet', MOROCCO, '--accept', 'a=b')).toEqual([2, 'MISSING_OPTION'])
    expect(await codeOf('sheet', MOROCCO, '--slug', '../x')).toEqual([2, 'BAD_ID'])
    const accept = ['--accept', `${BAN}=sheet:nothing`, '--by', 'us', '--out', 'sheet']
    expect(await codeOf('sheet', MOROCCO, ...accept)).toEqual([2, 'NO_SUCH_CANDIDATE'])
  })
})

describe.skipIf(SHEET === undefined)(
  'STOP 2016-2018 and our first dataset (skipped where ../shared/data/stop is absent)',
  () => {
    test('Morocco 2016 is the first candidate, and accepting it shows STOP’s start beside the articles’', async () => {
      await importSheet(SHEET!)
      const { candidates } = await match()
      const row = 'sheet:MA-2016-02-16-nationwide'
      expect(candidates[0]).toMatchObject({ left: BAN, right: row, kind: 'restriction' })
      expect(candidates[0]!.score).toBeGreaterThan(0.6)
      expect(candidates.filter(({ left }) => left === BAN)).toHaveLength(1)
      expectBothDates(await accept(`${BAN}=${row}`), row)
    })
  },
)

import { existsSync } from 'node:fs'
import { cp, mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, afterAll, describe, expect, test } from 'vitest'
import { checkDataset, formatIssue } from './index.ts'

const packages = join(import.meta.dirname, '../..')
/** The texts are under copyright and are not in the repository. Who holds them says where. */
const texts = process.env['ISNAD_TEXTS'] ?? join(packages, '../../shared/seeds')
const held = existsSync(texts)

const FILE = 'sources/noonpost-2016-03-21.yaml'

let dir: string
let source: string

beforeAll(async () => {
  const root = await mkdtemp(join(tmpdir(), 'isnad-real-'))
  dir = join(await realpath(root), 'package')
  await cp(join(packages, 'dataset-morocco-voip-2016'), dir, {
    recursive: true,
    filter: (path) => !/node_modules|dist$/.test(path),
  })
  source = await readFile(join(dir, FILE), 'utf8')
})
afterAll(() => rm(join(dir, '..'), { recursive: true }))

/** Checks the first dataset with one of its files written otherwise. */
async function check(content: string, options: { texts?: string } = {}) {
  await writeFile(join(dir, FILE), content)
  return checkDataset(dir, { ...options, dependencies: [join(packages, 'dataset-commons')] })
}

/** The line of the first place where a pattern matches, from 1. */
function lineOf(content: string, pattern: RegExp): number {
  return content.slice(0, pattern.exec(content)!.index).split('\n').length
}

describe('the first dataset', () => {
  test('has no errors', async () => {
    const { issues, summary, ok } = await check(source)
    expect(issues.filter(({ severity }) => severity === 'error').map(formatIssue)).toEqual([])
    expect(ok).toBe(true)
    expect(summary.sources).toBe(5)
    expect(summary.claims).toBeGreaterThan(500)
  })

  test.each([
    ['an agent whom nobody knows', /agent: (?=[a-z])/, 'agent: x', 'UNKNOWN_RECORD'],
    ['a date that does not exist', /^ {4}date: .*$/m, '    date: 2016-02-30', 'BAD_DATE'],
    ['a key misspelt', /^ {4}about:/m, '    abuot:', 'UNKNOWN_KEY'],
  ])('shows %s at its own line', async (_, pattern, written, code) => {
    const { issues } = await check(source.replace(pattern, written))
    const errors = issues.filter((issue) => issue.code === code)
    expect(errors.map(({ file, line }) => [file, line])).toEqual([[FILE, lineOf(source, pattern)]])
  })
})

describe.skipIf(!held)(
  `the first dataset against its texts${held ? '' : ' (skipped: no texts at ISNAD_TEXTS or ../shared/seeds)'}`,
  () => {
    test('has every passage where it says', async () => {
      const { issues, summary } = await check(source, { texts })
      expect(issues.filter(({ severity }) => severity === 'error').map(formatIssue)).toEqual([])
      expect(summary.textsFound).toBe(summary.sources)
      expect(summary.citationsVerified).toBe(summary.citations)
    })

    test.each([
      [
        'a flipped digit of a digest',
        /(?<=end: \d+, sha256: )[0-9a-f]/,
        (digit: string) => (digit === '0' ? '1' : '0'),
      ],
      ['a shifted offset', /(?<=start: )\d+/, (start: string) => String(Number(start) + 2)],
    ])('shows %s at its own line', async (_, pattern, change) => {
      const { issues } = await check(source.replace(pattern, change), { texts })
      const errors = issues.filter(({ code }) => code === 'CITATION_DIGEST')
      expect(errors.map(({ file, line }) => [file, line])).toEqual([[FILE, lineOf(source, pattern)]])
    })
  },
)

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import draft04 from 'ajv-draft-04'
import { afterEach, expect, test } from 'vitest'
import { run } from '../main.ts'
import { testIo } from '../test/io.ts'
import { createValley, FILES, type Valley } from '../test/valley.ts'

let valley: Valley
afterEach(() => valley.remove())

const SOURCE = 'dataset/sources/manara-2020-03-15.yaml'

/** The article with an unknown record, and with a passage that has moved. */
const CHANGES = {
  [SOURCE]: FILES[SOURCE]!.replace('about: nida', 'about: nida,100%').replace('start: 0,', 'start: 1,'),
}

async function check(format: string, changes?: { [file: string]: string }) {
  valley = await createValley(changes)
  const io = testIo({ directory: valley.root })
  return { code: await run(['check', 'dataset', '--texts', 'texts', '--format', format], io), io }
}

interface Sarif {
  runs: {
    tool: { driver: { rules: { id: string }[] } }
    results: {
      ruleId: string
      ruleIndex: number
      level: string
      locations: { physicalLocation: { artifactLocation: { uri: string }; region: object } }[]
      fixes?: { artifactChanges: { replacements: object[] }[] }[]
    }[]
  }[]
}

/** OASIS' schema, as the matchers of Microsoft's carry it. */
const schema: object = JSON.parse(
  readFileSync(
    createRequire(import.meta.url).resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'),
    'utf8',
  ),
)

test('SARIF is valid by its schema, and points at each issue', async () => {
  const { code, io } = await check('sarif', CHANGES)
  const log = JSON.parse(io.out) as Sarif
  const validate = new draft04.default({
    strict: false,
    validateFormats: false,
    unicodeRegExp: false,
  }).compile(schema)
  expect(validate(log), JSON.stringify(validate.errors)).toBe(true)
  expect(validate({ ...log, runs: [{ results: [{}] }] })).toBe(false)
  const [{ tool, results }] = log.runs as [Sarif['runs'][0]]
  expect(results.map(({ ruleId, level }) => [ruleId, level])).toEqual([
    ['CITATION_DIGEST', 'error'],
    ['BAD_ID', 'error'],
  ])
  for (const { ruleId, ruleIndex } of results) expect(tool.driver.rules[ruleIndex]?.id).toBe(ruleId)
  expect(results[0]!.locations[0]!.physicalLocation.artifactLocation.uri).toBe(SOURCE)
  const offset = CHANGES[SOURCE].indexOf('start: 1,') + 'start: '.length
  expect(results[0]!.fixes![0]!.artifactChanges[0]!.replacements).toEqual([
    { deletedRegion: { charOffset: offset, charLength: 1 }, insertedContent: { text: '0' } },
  ])
  expect(code).toBe(1)
})

test('a package without issues is a SARIF log without results', async () => {
  const { code, io } = await check('sarif')
  expect((JSON.parse(io.out) as Sarif).runs[0]!.results).toEqual([])
  expect(code).toBe(0)
})

test('annotations for GitHub escape what their format would read', async () => {
  const { code, io } = await check('github', CHANGES)
  const [digest, id] = io.out.split('\n')
  expect(digest).toMatch(
    /^::error file=dataset\/sources\/manara-2020-03-15\.yaml,line=\d+,col=\d+,title=CITATION_DIGEST::.*%0Awrite start: 0, end: \d+$/,
  )
  expect(id).toMatch(/title=BAD_ID::"nida,100%25" is not/)
  expect(io.out).toMatch(/valley: not fit to build/)
  expect(code).toBe(1)
})

test('JSON has the fixes', async () => {
  const { io } = await check('json', CHANGES)
  const { issues } = JSON.parse(io.out) as { issues: { fix?: { title: string } }[] }
  expect(issues[0]!.fix!.title).toMatch(/^write start: 0, end: \d+$/)
})

test('a format that there is not is a mistake of the call, and the others are named', async () => {
  const { code, io } = await check('xml')
  expect(io.err).toMatch(/human, json, sarif, github/)
  expect(code).toBe(2)
})

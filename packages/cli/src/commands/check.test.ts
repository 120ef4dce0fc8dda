import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { run } from '../main.ts'
import { testIo } from '../test/io.ts'
import { createValley, FILES, type Valley } from '../test/valley.ts'

let valley: Valley
afterEach(() => valley.remove())

const SOURCE = 'dataset/sources/manara-2020-03-15.yaml'

async function check(args: string[], changes?: { [file: string]: string }) {
  valley = await createValley(changes)
  const io = testIo({ directory: valley.root })
  return { code: await run(['check', ...args], io), io }
}

test('a package without errors is counted, and every citation that has a text is verified', async () => {
  const { code, io } = await check(['dataset', '--texts', 'texts'])
  expect(io.err).toBe('')
  expect(io.out).toMatch(/^valley: fit to build\n/)
  expect(io.out).toMatch(/^ {2}sources +2$/m)
  expect(io.out).toMatch(/^ {2}claims +4$/m)
  expect(io.out).toMatch(/^ {2}citations verified +4 {2}all, against 2 texts of the sources$/m)
  expect(code).toBe(0)
})

test('without texts it says that no citation was verified, and how to verify them', async () => {
  const { code, io } = await check(['dataset'])
  expect(io.out).toMatch(/citations verified +0 {2}none: give the folder of your texts with --texts/)
  expect(code).toBe(0)
})

test('an issue is one line with file, line, column, code and message, and the exit code is 1', async () => {
  const changed = { [SOURCE]: FILES[SOURCE]!.replace('about: nida', 'about: nidaa') }
  const { code, io } = await check(['dataset'], changed)
  expect(io.out).toMatch(/^dataset\/sources\/manara-2020-03-15\.yaml:\d+:\d+ UNKNOWN_RECORD .*nidaa/m)
  expect(io.out).toMatch(/valley: not fit to build/)
  expect(code).toBe(1)
})

test('a passage that is not what the digest says is found by the texts alone', async () => {
  const digest = /sha256: ([0-9a-f]{64}) }\n    about: nida/.exec(FILES[SOURCE]!)![1]!
  const changed = { [SOURCE]: FILES[SOURCE]!.replace(digest, 'f'.repeat(64)) }
  const without = await check(['dataset'], changed)
  expect(without.code).toBe(0)
  await valley.remove()
  const { code, io } = await check(['dataset', '--texts', 'texts', '--json'], changed)
  const report = JSON.parse(io.out) as {
    ok: boolean
    issues: { file: string }[]
    summary: { citationsVerified: number }
  }
  expect(report.ok).toBe(false)
  expect(report.issues).toHaveLength(1)
  expect(report.issues[0]!.file).toBe('sources/manara-2020-03-15.yaml')
  expect(report.summary.citationsVerified).toBe(3)
  expect(code).toBe(1)
})

test('a copy without its dependencies beside it is checked with the datasets at hand', async () => {
  const real = join(import.meta.dirname, '../../../dataset-morocco-voip-2016')
  const copy = await mkdtemp(join(tmpdir(), 'isnad-copy-'))
  for (const part of ['package.json', 'dataset.yaml', 'records', 'sources'])
    await cp(join(real, part), join(copy, part), { recursive: true })
  const io = testIo({ directory: import.meta.dirname })
  const code = await run(['check', copy], io)
  await rm(copy, { recursive: true })
  expect(io.out).toContain('morocco-voip-2016: fit to build')
  expect(code).toBe(0)
})

test('a folder that is none, or no dataset, is a mistake of the call', async () => {
  expect(await check(['nowhere']).then(({ code, io }) => [code, io.err.split(' ')[0]])).toEqual([
    2,
    'PACKAGE_NOT_FOUND',
  ])
  await valley.remove()
  expect(await check(['texts']).then(({ code, io }) => [code, io.err.split(' ')[0]])).toEqual([
    2,
    'NO_DATASET',
  ])
})

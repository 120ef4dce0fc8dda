import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { run } from '../main.ts'
import { testIo } from '../test/io.ts'
import { createValley, FILES, type Valley } from '../test/valley.ts'

let valley: Valley
afterEach(() => valley.remove())

const SOURCE = 'dataset/sources/manara-2020-03-15.yaml'
const SLIPPED = { [SOURCE]: FILES[SOURCE]!.replace('start: 0,', 'start: 2,') }

test('--fix mends what is safe, says so, and leaves the rest of the file alone', async () => {
  valley = await createValley(SLIPPED)
  const io = testIo({ directory: valley.root })
  const code = await run(['check', 'dataset', '--texts', 'texts', '--fix'], io)
  expect(io.err).toMatch(
    /^fixed dataset\/sources\/manara-2020-03-15\.yaml:\d+:\d+ CITATION_DIGEST .*\n {4}write start: 0, end: \d+\n1 issue fixed in 1 file\n/,
  )
  expect(io.out).toMatch(/^valley: fit to build/)
  expect(await readFile(join(valley.root, SOURCE), 'utf8')).toBe(FILES[SOURCE])
  expect(code).toBe(0)
})

test('without --fix an issue says that it could be mended', async () => {
  valley = await createValley(SLIPPED)
  const io = testIo({ directory: valley.root })
  await run(['check', 'dataset', '--texts', 'texts'], io)
  expect(io.out).toMatch(/write start: 0, end: \d+ \(--fix does it\)/)
  expect(await readFile(join(valley.root, SOURCE), 'utf8')).toBe(SLIPPED[SOURCE])
})

test(
  '--watch prints what is new and what is gone, and ends when it is told to',
  { timeout: 30_000 },
  async () => {
    valley = await createValley()
    const io = testIo({ directory: valley.root })
    const ended = run(['check', 'dataset', '--watch'], io)
    const seen = (text: RegExp) =>
      vi.waitFor(() => expect(io.out).toMatch(text), { timeout: 10_000, interval: 20 })
    await seen(/fit to build[^]*Watching/)
    await writeFile(join(valley.root, SOURCE), FILES[SOURCE]!.replace('about: nida', 'about: nidaa'))
    await seen(/UNKNOWN_RECORD there is no record "nidaa"[^]*valley: 1 error and 0 warnings\n/)
    const before = io.out.length
    await writeFile(join(valley.root, SOURCE), `# a comment\n${FILES[SOURCE]!}`)
    await seen(/gone {2}\S+ UNKNOWN_RECORD[^]*valley: 0 errors and 0 warnings\n/)
    expect(io.out.slice(before)).not.toContain('citations')
    io.interrupt()
    expect(await ended).toBe(0)
  },
)

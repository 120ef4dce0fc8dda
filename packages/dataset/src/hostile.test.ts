import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readdir, realpath, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { issueCodes, refusalCodes } from './codes.ts'
import { hostile, type Hostile } from './test/hostile/index.ts'
import type { Measured } from './test/hostile/measure.ts'

const run = promisify(execFile)

/** Of one package. */
const SECONDS = 2
const MEMORY = 200 * 1024 * 1024

/** They share a process; each of the heavy ones has one of its own, so that its memory can be told. */
const light = hostile.filter(({ heavy }) => !heavy)
const heavy = hostile.filter((each) => each.heavy)

let root: string
beforeAll(async () => {
  root = await realpath(await mkdtemp(join(tmpdir(), 'isnad-hostile-')))
})
afterAll(() => rm(root, { recursive: true, force: true }))

/** Makes packages, and loads them in one process in which the network, programs and code made of text are forbidden. */
async function measure(packages: readonly Hostile[]): Promise<Measured[]> {
  const work = await mkdtemp(join(root, 'work-'))
  const temporary = join(work, 'tmp')
  await mkdir(temporary)
  const paths: string[] = []
  for (const [number, { make }] of packages.entries()) {
    await mkdir(join(work, `${number}`))
    paths.push(await make(join(work, `${number}`)))
  }
  const before = await listed(work)
  const { stdout } = await run(
    process.execPath,
    [join(import.meta.dirname, 'test/hostile/measure.ts'), JSON.stringify(paths)],
    {
      env: {
        ...process.env,
        TMPDIR: temporary,
        TEMP: temporary,
        TMP: temporary,
        ISNAD_CANARY: join(work, 'canary'),
      },
    },
  )
  // Nothing was written, moved or run.
  expect(await listed(work)).toEqual(before)
  await expect(stat(join(work, 'canary'))).rejects.toThrow('ENOENT')
  await rm(work, { recursive: true })
  // What measure.ts writes.
  return JSON.parse(stdout) as Measured[]
}

async function listed(dir: string): Promise<string[]> {
  return (await readdir(dir, { recursive: true })).sort()
}

function expectRefused(code: string, { codes, seconds, memory, used, left }: Measured): void {
  expect(codes).toContain(code)
  expect(used).toEqual([])
  expect(left).toEqual([])
  expect(seconds).toBeLessThan(SECONDS)
  expect(memory).toBeLessThan(MEMORY)
}

test('there are at least sixty, each of its own name, and every code has its reason', () => {
  expect(hostile.length).toBeGreaterThanOrEqual(60)
  expect(new Set(hostile.map(({ name }) => name)).size).toBe(hostile.length)
  for (const { code } of hostile) expect({ ...issueCodes, ...refusalCodes }).toHaveProperty(code)
})

describe('a hostile package is refused with its code, in bounds, and leaves nothing', () => {
  let measured: Measured[]
  beforeAll(async () => {
    measured = await measure(light)
  }, 120_000)

  test.each(light.map((each, number) => ({ ...each, number })))('$name: $code', ({ code, number }) => {
    expect(measured[number]).toBeDefined()
    expectRefused(code, measured[number]!)
  })
})

describe('a package that would fill the memory is refused likewise', () => {
  // What a processor does for others at the same time makes it slower: it may try again.
  test.each(heavy)('$name: $code', { timeout: 60_000, retry: 2 }, async (each) => {
    const [measured] = await measure([each])
    expect(measured).toBeDefined()
    expectRefused(each.code, measured!)
  })
})

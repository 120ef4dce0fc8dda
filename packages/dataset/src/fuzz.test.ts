import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, readdir, realpath, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { issueCodes, refusalCodes } from './codes.ts'
import { DatasetError } from './issue.ts'
import { loadRelease } from './load.ts'
import { toNdjson } from './ndjson.ts'
import { GOOD } from './test/package.ts'
import { release } from './test/release.ts'
import { packed, tar } from './test/tarball.ts'

/** How long each way of changing packages is tried: `ISNAD_FUZZ_SECONDS=600` looks harder. */
const SECONDS = Number(process.env['ISNAD_FUZZ_SECONDS'] ?? 1)

const codes = new Set(Object.keys({ ...issueCodes, ...refusalCodes }))

let root: string
/** Where the reader unpacks; the tests have one of their own, so that what is left in it can be told. */
let temporary: string
let ndjson: string
const before = process.env['TMPDIR']
beforeAll(async () => {
  ndjson = toNdjson(await release())
  root = await realpath(await mkdtemp(join(tmpdir(), 'isnad-fuzz-')))
  temporary = join(root, 'tmp')
  await mkdir(temporary)
  process.env['TMPDIR'] = temporary
})
afterAll(async () => {
  if (before === undefined) delete process.env['TMPDIR']
  else process.env['TMPDIR'] = before
  await rm(root, { recursive: true, force: true })
})

/** Texts that mean something to a parser, to JavaScript or to a file system. */
const HOSTILE = [
  '&a |*a|!!x |<<: |? |- |: |{|}|[|]|,|"|#|%|---\n|>-\n|null|~|true|0|-1|1e999|.nan|.inf|0x1f|2031-02-30|[..]|../|/..|..',
  "__proto__|constructor|toString|hasOwnProperty|length|'|\0|\t|\r\n|\u2028|\uFEFF|\u202E|\uD800|\\uD800|é|e\u0301|👨‍👩‍👧",
  'valley:|commons:x|:|::|manara-03.figure|\n\n|    |!!js/function |@|`|\\|$|^',
].flatMap((texts) => texts.split('|'))

/** One change of a text: a place in it, how much of it goes, and what comes in its stead. */
const change = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.oneof(fc.constant(0), fc.nat(8), fc.nat(400)),
  text: fc.oneof(
    fc.constantFrom(...HOSTILE),
    fc.string({ maxLength: 8, unit: 'binary' }),
    // Another stretch of the same text.
    fc.record({ from: fc.double({ min: 0, max: 1, noNaN: true }), size: fc.nat(200) }),
    fc.constant(''),
  ),
})

type Change = typeof change extends fc.Arbitrary<infer TChange> ? TChange : never

function changed(source: string, changes: readonly Change[]): string {
  return changes.reduce((text, { at, length, text: given }) => {
    const place = Math.floor(at * text.length)
    const from = typeof given === 'string' ? 0 : Math.floor(given.from * text.length)
    const put = typeof given === 'string' ? given : text.slice(from, from + given.size)
    return text.slice(0, place) + put + text.slice(place + length)
  }, source)
}

/** One change of a line: it goes, stands twice, moves to the right or the left, or changes places with the next. */
const lineChange = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  how: fc.constantFrom('drop', 'twice', 'in', 'out', 'swap', 'item', 'flow'),
})

function changedLines(source: string, changes: readonly { at: number; how: string }[]): string {
  const lines = source.split('\n')
  for (const { at, how } of changes) {
    const index = Math.floor(at * lines.length)
    const line = lines[index] ?? ''
    const others: { [how: string]: string[] } = {
      drop: [],
      twice: [line, line],
      in: [`  ${line}`],
      out: [line.replace(/^ {1,2}/, '')],
      swap: [lines[index + 1] ?? '', line],
      item: [line.replace(/^( *)/, '$1- ')],
      flow: [line.replace(/: (.*)$/, ': [$1, { x: $1 }]')],
    }
    lines.splice(index, how === 'swap' ? 2 : 1, ...(others[how] ?? []))
  }
  return lines.join('\n')
}

const bytes = fc.array(fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), byte: fc.nat(255) }), {
  minLength: 1,
  maxLength: 6,
})

function changedBytes(source: Uint8Array, changes: readonly { at: number; byte: number }[]): Uint8Array {
  const copy = Uint8Array.from(source)
  for (const { at, byte } of changes) copy[Math.floor(at * (copy.length - 1))] = byte
  return copy
}

/** Whatever was changed: a release, or an error with codes that are known; and nothing is left. */
async function expectKnown(write: (dir: string) => Promise<string>): Promise<void> {
  const dir = await mkdtemp(join(root, 'package-'))
  try {
    const path = await write(dir)
    const error = await loadRelease(path).then(
      () => undefined,
      (thrown: unknown) => thrown,
    )
    if (error !== undefined) {
      if (!(error instanceof DatasetError)) throw error
      for (const code of [error.code, ...error.issues.map((issue) => issue.code)])
        if (!codes.has(code)) throw new Error(`unknown code ${code}: ${error.message}`)
    }
  } finally {
    await rm(dir, { recursive: true })
  }
}

async function folder(dir: string, changes: { [file: string]: string | Uint8Array }): Promise<string> {
  for (const [file, content] of Object.entries({ ...GOOD, ...changes })) {
    await mkdir(dirname(join(dir, file)), { recursive: true })
    await writeFile(join(dir, file), content)
  }
  return dir
}

/** Tries in portions until the time is over, so that none is left under way. */
async function fuzz<T>(arbitrary: fc.Arbitrary<T>, run: (input: T) => Promise<void>): Promise<number> {
  const end = performance.now() + SECONDS * 1000
  let tried = 0
  const counted = async (input: T) => {
    tried += 1
    await run(input)
  }
  // A hang is a failure too.
  while (performance.now() < end)
    await fc.assert(fc.asyncProperty(arbitrary, counted), { numRuns: 20, timeout: 20_000 })
  expect(await readdir(temporary)).toEqual([])
  return tried
}

const file = fc.constantFrom(...Object.keys(GOOD))

describe(
  'a package that is changed at random is read or refused, and never crashes the reader',
  { timeout: SECONDS * 1000 + 60_000 },
  () => {
    test('in its texts', async () => {
      const tried = await fuzz(
        fc.tuple(file, fc.array(change, { minLength: 1, maxLength: 4 })),
        ([name, changes]) => expectKnown((dir) => folder(dir, { [name]: changed(GOOD[name]!, changes) })),
      )
      expect(tried).toBeGreaterThan(0)
    })

    test('in its lines', async () => {
      const tried = await fuzz(
        fc.tuple(file, fc.array(lineChange, { minLength: 1, maxLength: 5 })),
        ([name, changes]) =>
          expectKnown((dir) => folder(dir, { [name]: changedLines(GOOD[name]!, changes) })),
      )
      expect(tried).toBeGreaterThan(0)
    })

    test('in its bytes', async () => {
      const tried = await fuzz(fc.tuple(file, bytes), ([name, changes]) =>
        expectKnown((dir) => folder(dir, { [name]: changedBytes(Buffer.from(GOOD[name]!), changes) })),
      )
      expect(tried).toBeGreaterThan(0)
    })

    test('in its build, whose hash is that of the change', async () => {
      const tried = await fuzz(fc.array(change, { minLength: 1, maxLength: 3 }), (changes) =>
        expectKnown(async (dir) => {
          const content = Buffer.from(changed(ndjson, changes))
          const path = join(dir, 'dist')
          await mkdir(path)
          await writeFile(join(path, 'dataset.ndjson'), content)
          await writeFile(join(path, 'RELEASE'), createHash('sha256').update(content).digest('hex'))
          return path
        }),
      )
      expect(tried).toBeGreaterThan(0)
    })

    test('in the headers and the bytes of its tarball, before and after it is compressed', async () => {
      const archive = await tar([...packed(GOOD), ['package/dist', '', { type: 'directory' }]])
      const compressed = gzipSync(archive)
      // Headers are where the archive has few zeros; most changes are made there.
      const headers = fc.array(fc.record({ entry: fc.nat(8), field: fc.nat(511), byte: fc.nat(255) }), {
        minLength: 1,
        maxLength: 4,
      })
      const tried = await fuzz(
        fc.oneof(fc.record({ headers }), fc.record({ archive: bytes }), fc.record({ compressed: bytes })),
        (input) =>
          expectKnown(async (dir) => {
            const path = join(dir, 'package.tgz')
            let content: Uint8Array
            if ('compressed' in input) content = changedBytes(compressed, input.compressed)
            else if ('archive' in input) content = gzipSync(changedBytes(archive, input.archive))
            else content = gzipSync(changedHeaders(archive, input.headers))
            await writeFile(path, content)
            return path
          }),
      )
      expect(tried).toBeGreaterThan(0)
    })
  },
)

/** Changes bytes of the headers, whose checksums fit again, so that what they say is believed. */
function changedHeaders(
  source: Uint8Array,
  changes: readonly { entry: number; field: number; byte: number }[],
): Uint8Array {
  const archive = Buffer.from(source)
  const starts: number[] = []
  for (let at = 0; at + 512 <= archive.length && archive[at] !== 0;) {
    starts.push(at)
    const size = Number.parseInt(archive.toString('latin1', at + 124, at + 135), 8)
    at += 512 + Math.ceil(size / 512) * 512
  }
  for (const { entry, field, byte } of changes) {
    const header = archive.subarray(starts[entry % starts.length]).subarray(0, 512)
    header[field] = byte
    header.fill(0x20, 148, 156)
    const sum = header.reduce((total, each) => total + each, 0)
    header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148, 'latin1')
  }
  return archive
}

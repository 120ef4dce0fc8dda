import { createHash } from 'node:crypto'
import type { FileHandle } from 'node:fs/promises'
import { releaseLineSchema, type Release } from '@isnad/schema'
import * as v from 'valibot'
import { openPackageFile, readPackageFile } from '../files.ts'
import { DatasetError } from '../issue.ts'
import { LIMITS } from './limits.ts'
import { refused } from './refused.ts'
import { ReleaseParser } from './release-parser.ts'

/**
 * Reads the release of a build: its bytes must have the hash that `RELEASE` says, and every line must be as a build
 * writes it, so that the hash is also that of the content. It is hashed before any of it is parsed, line by line.
 *
 * @param folder of the build in the package, empty or with a slash at its end
 * @returns `undefined` where there is no build
 * @throws DatasetError with the code of what is refused
 */
export async function readBuild(root: string, folder: string): Promise<Release | undefined> {
  const opened = await openPackageFile(root, `${folder}dataset.ndjson`, LIMITS.release)
  if ('missing' in opened) return undefined
  if ('issue' in opened) throw new DatasetError('the build is refused', [opened.issue])
  const { handle } = opened
  try {
    const hash = await readHash(root, `${folder}RELEASE`)
    const actual = createHash('sha256')
    for await (const chunk of chunks(handle)) actual.update(chunk)
    refuseOther(hash, actual.digest('hex'))
    const [parser, again] = [new ReleaseParser(), createHash('sha256')]
    for await (const line of lines(chunks(handle), (chunk) => again.update(chunk))) parser.add(decode(line))
    // Somebody may have written to it in between.
    refuseOther(hash, again.digest('hex'))
    return parser.finish(hash)
  } finally {
    await handle.close()
  }
}

/** Which dataset a build is of, by its first line alone; empty where that does not say. Its load verifies the whole. */
export async function readBuildId(root: string, folder: string): Promise<string> {
  const opened = await openPackageFile(root, `${folder}dataset.ndjson`, LIMITS.release)
  if (!('handle' in opened)) return ''
  try {
    for await (const line of lines(chunks(opened.handle), () => {})) {
      const content: unknown = JSON.parse(decode(line))
      const parsed = v.safeParse(releaseLineSchema, content)
      return parsed.success && parsed.output.type === 'dataset' ? parsed.output.dataset.id : ''
    }
  } catch {
    // What is wrong with it is told by its load.
  } finally {
    await opened.handle.close()
  }
  return ''
}

/** @throws DatasetError where two hashes differ */
export function refuseOther(said: string, actual: string): void {
  if (said === actual) return
  throw refused(
    'BUILD_ALTERED',
    `the build was altered: RELEASE says ${said}, and dataset.ndjson has ${actual}`,
    'build it again: isnad build',
  )
}

async function readHash(root: string, file: string): Promise<string> {
  const read = await readPackageFile(root, file)
  if ('issue' in read) throw new DatasetError('the build is refused', [read.issue])
  if ('missing' in read)
    throw refused('BUILD_INCOMPLETE', `${file} is missing`, 'build the package again: isnad build')
  const hash = read.text.trim()
  if (/^[0-9a-f]{64}$/.test(hash)) return hash
  throw refused('BAD_BUILD', `${file} is no SHA-256`, 'build the package again: isnad build')
}

/** The bytes of a file from its beginning. Each chunk is lost with the next. */
async function* chunks(handle: FileHandle): AsyncGenerator<Buffer> {
  const chunk = Buffer.alloc(256 * 1024)
  for (let position = 0; ;) {
    const { bytesRead } = await handle.read(chunk, 0, chunk.length, position)
    if (bytesRead === 0) return
    position += bytesRead
    yield chunk.subarray(0, bytesRead)
  }
}

/** The lines, without their ends. */
async function* lines(
  input: AsyncIterable<Buffer>,
  onChunk: (chunk: Buffer) => void,
): AsyncGenerator<Buffer> {
  let rest = Buffer.alloc(0)
  for await (const chunk of input) {
    onChunk(chunk)
    let data = Buffer.concat([rest, chunk])
    for (let end = data.indexOf(10); end !== -1; end = data.indexOf(10)) {
      yield data.subarray(0, end)
      data = data.subarray(end + 1)
    }
    if (data.length > LIMITS.line)
      throw refused('LINE_TOO_LONG', `a line of dataset.ndjson has more than ${LIMITS.line} bytes`)
    rest = data
  }
  if (rest.length > 0) throw refused('BAD_BUILD', 'the last line of dataset.ndjson has no end')
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

function decode(line: Uint8Array): string {
  try {
    return utf8.decode(line)
  } catch {
    throw refused('BAD_UTF8', 'dataset.ndjson is not UTF-8', 'build the package again: isnad build')
  }
}

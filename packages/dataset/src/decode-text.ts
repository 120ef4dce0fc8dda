import { Readable, pipeline } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { LIMITS } from './open/limits.ts'

/** Why the bytes of a file are no text. */
export const undecodable = {
  BAD_ENCODING: 'its bytes are not of its encoding',
  BAD_GZIP: 'it is gzip that is damaged or cut off',
  EXPANSION_REFUSED: 'it expands further than data does',
  NO_TEXT: 'it is a file of another kind than text',
} as const

export type UndecodableReason = keyof typeof undecodable

/** Thrown where the bytes of a file are no text. */
export class UndecodableError extends Error {
  readonly reason: UndecodableReason
  /** What to do. */
  readonly next: string
  /** The label of the encoding that it may be of, where its bytes look like one. */
  readonly likely: string | undefined

  constructor(
    reason: UndecodableReason,
    message: string,
    next: string,
    { likely, ...options }: ErrorOptions & { likely?: string } = {},
  ) {
    super(message, options)
    this.name = 'UndecodableError'
    this.reason = reason
    this.next = next
    this.likely = likely
  }
}

/** Files of other kinds by their first bytes, as people take them for tables and texts. */
const KINDS: readonly [magic: string, kind: string, next: string][] = [
  ['PK\x03\x04', 'a workbook or a zip archive', 'save the sheet as CSV, or unpack the archive'],
  ['\xD0\xCF\x11\xE0', 'an old workbook', 'save the sheet as CSV'],
  ['%PDF-', 'a PDF', 'save its text as UTF-8'],
  ['PAR1', 'a Parquet file', 'write it as CSV'],
  ['SQLite format 3', 'a SQLite database', 'write the table as CSV'],
  ['\x28\xB5\x2F\xFD', 'compressed with zstd', 'expand it'],
  ['\x04\x22\x4D\x18', 'compressed with lz4', 'expand it'],
  ['BZh', 'compressed with bzip2', 'expand it'],
]

/**
 * The text of a file, read as a stream: expanded where it is gzip, decoded from UTF-8, or from UTF-16 where its byte order
 * mark says so, without that mark. Nothing else is guessed, and nothing is replaced.
 *
 * @param encoding how the file is encoded, by its label in the Encoding Standard (`windows-1256`); by default as above
 * @throws UndecodableError where it is no text
 */
export async function* decodeText(
  bytes: AsyncIterable<Uint8Array>,
  encoding?: string,
): AsyncGenerator<string> {
  const { head, all } = await peek(bytes)
  const plain = head[0] === 0x1f && head[1] === 0x8b ? await peek(gunzip(all)) : { head, all }
  const label = encoding ?? encodingOf(plain.head)
  const decoder = new TextDecoder(label, { fatal: true })
  let read = 0
  let line = 1
  for await (const chunk of plain.all) {
    const text = decode(decoder, chunk, label, read, line)
    read += chunk.byteLength
    line += text.split('\n').length - 1
    if (text !== '') yield text
  }
  const rest = decode(decoder, undefined, label, read, line)
  if (rest !== '') yield rest
}

/** The first bytes, and all of them. */
async function peek(
  bytes: AsyncIterable<Uint8Array>,
): Promise<{ head: Uint8Array; all: AsyncIterable<Uint8Array> }> {
  const rest = bytes[Symbol.asyncIterator]()
  let head: Uint8Array = new Uint8Array()
  while (head.byteLength < 64) {
    const { value, done } = await rest.next()
    if (done) break
    head = Buffer.concat([head, value])
  }
  return { head, all: follow(head, rest) }
}

async function* follow(head: Uint8Array, rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    if (head.byteLength > 0) yield head
    for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value
  } finally {
    await rest.return?.()
  }
}

async function* gunzip(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let packed = 0
  const counted = async function* () {
    for await (const chunk of bytes) {
      packed += chunk.byteLength
      yield chunk
    }
  }
  const expanded = createGunzip()
  // What goes wrong reaches whoever reads the stream.
  pipeline(Readable.from(counted()), expanded, () => {})
  let given = 0
  try {
    for await (const chunk of expanded as AsyncIterable<Uint8Array>) {
      given += chunk.byteLength
      if (given > LIMITS.ratioFrom && given > packed * LIMITS.ratio)
        throw new UndecodableError(
          'EXPANSION_REFUSED',
          `it expands to more than ${LIMITS.ratio} times its size`,
          'expand it yourself, if you know what it holds',
        )
      yield chunk
    }
  } catch (cause) {
    if (cause instanceof UndecodableError || !isOfZlib(cause)) throw cause
    throw new UndecodableError('BAD_GZIP', 'it is gzip that is damaged or cut off', 'get it anew', { cause })
  }
}

function isOfZlib(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('Z_')
}

/** UTF-16 says so itself, or is seen by the zeros in every other byte; all else is UTF-8. */
function encodingOf(head: Uint8Array): string {
  const [first, second] = head
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  const start = Buffer.from(head).toString('latin1')
  const kind = KINDS.find(([magic]) => start.startsWith(magic))
  if (kind) throw new UndecodableError('NO_TEXT', `it is ${kind[1]}`, kind[2])
  const zeros = head.filter((byte) => byte === 0).length
  if (head.byteLength >= 8 && zeros * 3 > head.byteLength)
    throw new UndecodableError(
      'BAD_ENCODING',
      'it looks like UTF-16 without a byte order mark',
      'save it as UTF-8',
      { likely: head[0] === 0 ? 'utf-16be' : 'utf-16le' },
    )
  return 'utf-8'
}

function decode(
  decoder: InstanceType<typeof TextDecoder>,
  chunk: Uint8Array | undefined,
  label: string,
  read: number,
  line: number,
): string {
  try {
    return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode()
  } catch (cause) {
    const at = line + (chunk && label === 'utf-8' ? linesBeforeFault(chunk) : 0)
    const place = chunk ? `on line ${at}` : `at its end, after byte ${read}`
    throw new UndecodableError(
      'BAD_ENCODING',
      `it is not ${label.toUpperCase()}: ${place}`,
      'save it as UTF-8',
      { cause },
    )
  }
}

/** How many lines of a chunk are right before the first that is not; the first may begin within a character. */
function linesBeforeFault(chunk: Uint8Array): number {
  const utf8 = new TextDecoder('utf-8', { fatal: true })
  let start = chunk.indexOf(10) + 1
  for (let lines = 1; start > 0; lines++) {
    const end = chunk.indexOf(10, start)
    try {
      utf8.decode(chunk.subarray(start, end === -1 ? undefined : end))
    } catch {
      return lines
    }
    start = end + 1
  }
  return 0
}

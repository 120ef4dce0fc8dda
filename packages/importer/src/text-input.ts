import { createHash } from 'node:crypto'
import { countCodePoints, decodeText, nfcPieces, UndecodableError } from '@isnad/dataset'
import { ImportError } from './import-error.ts'

/** The highest position that a citation can have. */
const MAX_LENGTH = 2_147_483_647

/**
 * A file as text, read once and piece by piece: expanded from gzip, decoded, without its byte order mark, in NFC. It counts
 * and hashes what it gives, so that at the end the file is known as a rendition of a source.
 */
export class TextInput implements AsyncIterable<string> {
  readonly #bytes: AsyncIterable<Uint8Array>
  readonly #encoding: string | undefined
  readonly #hash = createHash('sha256')
  #length = 0
  #read = 0

  /** @param encoding how the file is encoded; by default UTF-8, or UTF-16 where its byte order mark says so */
  constructor(bytes: AsyncIterable<Uint8Array>, encoding?: string) {
    this.#bytes = bytes
    this.#encoding = encoding
  }

  /** Bytes of the file read so far. */
  get bytesRead(): number {
    return this.#read
  }

  /** Digest and length, in code points, of the text given so far: of the whole text at its end. */
  rendition(): { sha256: string; length: number } {
    return { sha256: this.#hash.copy().digest('hex'), length: this.#length }
  }

  /** @throws ImportError where the file cannot be decoded or is too large */
  async *[Symbol.asyncIterator](): AsyncGenerator<string> {
    try {
      for await (const piece of nfcPieces(decodeText(this.#counted(), this.#encoding))) {
        this.#hash.update(piece, 'utf8')
        this.#length += countCodePoints(piece)
        if (this.#length > MAX_LENGTH)
          throw new ImportError(
            'FILE_TOO_LARGE',
            `the file has more than ${MAX_LENGTH} characters`,
            'divide it into several files',
          )
        yield piece
      }
    } catch (error) {
      throw toImportError(error)
    }
  }

  async *#counted(): AsyncGenerator<Uint8Array> {
    for await (const chunk of this.#bytes) {
      this.#read += chunk.byteLength
      yield chunk
    }
  }
}

function toImportError(cause: unknown): unknown {
  if (cause instanceof UndecodableError) {
    const hint = `, or name its encoding, as in --encoding ${cause.likely ?? 'windows-1252'}`
    const next = cause.reason === 'BAD_ENCODING' ? `${cause.next}${hint}` : cause.next
    return new ImportError(cause.reason, `the file cannot be read: ${cause.message}`, next, { cause })
  }
  if (cause instanceof RangeError)
    return new ImportError('LINE_TOO_LONG', cause.message, undefined, { cause })
  if (cause instanceof Error && 'syscall' in cause)
    return new ImportError(
      'FILE_NOT_FOUND',
      `the file cannot be read: ${cause.message}`,
      'look at its permissions',
      { cause },
    )
  return cause
}

import { createHash } from 'node:crypto'
import { countCodePoints } from './code-points.ts'
import { ImportError } from './import-error.ts'

/** A stretch of the file without a single ASCII character may be no longer than this many UTF-16 code units. */
const MAX_STRETCH = 4 * 1024 * 1024

/** The highest position that a citation can have. */
const MAX_LENGTH = 2_147_483_647

/**
 * A file as text, read once and piece by piece: decoded from UTF-8, without its byte order mark, in NFC. It counts and
 * hashes what it gives, so that at the end the file is known as a rendition of a source.
 */
export class TextInput implements AsyncIterable<string> {
  readonly #bytes: AsyncIterable<Uint8Array>
  readonly #hash = createHash('sha256')
  #length = 0
  #read = 0

  constructor(bytes: AsyncIterable<Uint8Array>) {
    this.#bytes = bytes
  }

  /** Bytes of the file read so far. */
  get bytesRead(): number {
    return this.#read
  }

  /** Digest and length, in code points, of the text given so far: of the whole text at its end. */
  rendition(): { sha256: string; length: number } {
    return { sha256: this.#hash.copy().digest('hex'), length: this.#length }
  }

  /** @throws ImportError where the file is not UTF-8 or too large */
  async *[Symbol.asyncIterator](): AsyncGenerator<string> {
    const decoder = new TextDecoder('utf-8', { fatal: true })
    let rest = ''
    for await (const chunk of this.#bytes) {
      if (this.#read === 0) refuseUtf16(chunk)
      rest += this.#decode(decoder, chunk)
      this.#read += chunk.byteLength
      const cut = safeCut(rest)
      if (cut > 0) yield this.#give(rest.slice(0, cut))
      rest = rest.slice(cut)
      if (rest.length > MAX_STRETCH)
        throw new ImportError('LINE_TOO_LONG', `${rest.length} characters without one of ASCII`)
    }
    rest += this.#decode(decoder)
    if (rest !== '') yield this.#give(rest)
  }

  #decode(decoder: InstanceType<typeof TextDecoder>, chunk?: Uint8Array): string {
    try {
      return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode()
    } catch (cause) {
      const place = `in the ${chunk ? chunk.byteLength : 0} bytes after byte ${this.#read}`
      throw new ImportError('BAD_UTF8', `the file is not UTF-8: ${place}`, 'save it as UTF-8', { cause })
    }
  }

  #give(text: string): string {
    const piece = text.normalize('NFC')
    this.#hash.update(piece, 'utf8')
    this.#length += countCodePoints(piece)
    if (this.#length > MAX_LENGTH)
      throw new ImportError(
        'FILE_TOO_LARGE',
        `the file has more than ${MAX_LENGTH} characters`,
        'divide it into several files',
      )
    return piece
  }
}

function refuseUtf16([first, second]: Uint8Array): void {
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff))
    throw new ImportError('BAD_UTF8', 'the file is UTF-16', 'save it as UTF-8')
}

/**
 * Where a text can be cut so that the NFC of the parts is the NFC of the whole: after the last line, else before the
 * last ASCII character. No ASCII character ever combines with one before it.
 */
function safeCut(text: string): number {
  const line = text.lastIndexOf('\n') + 1
  if (line > 0) return line
  for (let at = text.length - 1; at > 0; at--) if (text.charCodeAt(at) < 0x80) return at
  return 0
}

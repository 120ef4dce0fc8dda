import { createHash } from 'node:crypto'
import { closeSync, createReadStream, openSync, readSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { countCodePoints } from './code-points.ts'
import { decodeText } from './decode-text.ts'
import { codeUnitOffsets, type HeldText } from './held-text.ts'
import { nfcPieces } from './nfc-pieces.ts'

/** A part of a text, by where it begins. */
interface Part {
  /** In code points. */
  point: number
  /** In bytes of UTF-8. */
  byte: number
}

/**
 * A text that is too large to be held: its passages are read from the file when they are asked for, and no more of it is
 * kept than an index and the part that was read last. A file that is not written as UTF-8 in NFC is copied in that form
 * to the folder of temporary files, and the copy goes when the process has opened it.
 *
 * @throws UndecodableError where it is no text
 */
export async function holdFile(path: string): Promise<HeldText> {
  const parts: Part[] = []
  const hash = createHash('sha256')
  const raw = createHash('sha256')
  const end: Part = { point: 0, byte: 0 }
  const bytes = async function* () {
    for await (const chunk of createReadStream(path) as AsyncIterable<Uint8Array>) {
      raw.update(chunk)
      yield chunk
    }
  }
  for await (const piece of nfcPieces(decodeText(bytes()))) {
    parts.push({ ...end })
    hash.update(piece, 'utf8')
    end.point += countCodePoints(piece)
    end.byte += Buffer.byteLength(piece, 'utf8')
  }
  const sha256 = hash.digest('hex')
  const file = raw.digest('hex') === sha256 ? openSync(path, 'r') : await openCopy(path)
  // Closed when nobody holds the text any more.
  const held = new FileText(file, [...parts, end], sha256)
  closing.register(held, file)
  return held
}

const closing = new FinalizationRegistry<number>((file) => closeSync(file))

/** Writes a text as UTF-8 in NFC, opens that, and removes its name. */
async function openCopy(path: string): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'isnad-text-'))
  try {
    const copy = join(folder, 'text')
    await writeFile(copy, nfcPieces(decodeText(createReadStream(path))))
    return openSync(copy, 'r')
  } finally {
    // A system that does not let go of an open file keeps it until the next time that temporary files are cleared.
    await rm(folder, { recursive: true }).catch(() => {})
  }
}

class FileText implements HeldText {
  readonly sha256: string
  readonly length: number
  readonly #file: number
  readonly #parts: readonly Part[]
  #last: { index: number; text: string; offsets: Uint32Array | undefined } | undefined

  /** @param parts where each part begins, and then where the last of them ends */
  constructor(file: number, parts: readonly Part[], sha256: string) {
    this.#file = file
    this.#parts = parts
    this.sha256 = sha256
    this.length = parts.at(-1)!.point
  }

  /** The whole of it, read anew. @throws RangeError where it is longer than a string can be */
  get text(): string {
    return this.slice(0, this.length)
  }

  slice(start: number, end: number): string {
    const [from, until] = [Math.max(0, start), Math.min(end, this.length)]
    let passage = ''
    for (let index = this.#indexOf(from); index < this.#parts.length - 1; index++) {
      const { point } = this.#parts[index]!
      if (point >= until) break
      passage += this.#slicePart(index, from - point, until - point)
    }
    return passage
  }

  /** The last part that begins at a position or before it. */
  #indexOf(point: number): number {
    let [low, high] = [0, this.#parts.length - 1]
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (this.#parts[middle]!.point <= point) low = middle
      else high = middle - 1
    }
    return low
  }

  #slicePart(index: number, start: number, end: number): string {
    if (this.#last?.index !== index) {
      const { byte } = this.#parts[index]!
      const bytes = Buffer.alloc(this.#parts[index + 1]!.byte - byte)
      readSync(this.#file, bytes, 0, bytes.length, byte)
      const text = bytes.toString('utf8')
      this.#last = { index, text, offsets: codeUnitOffsets(text) }
    }
    const { text, offsets } = this.#last
    const unit = (position: number) =>
      offsets ? offsets[Math.min(Math.max(position, 0), offsets.length - 1)]! : Math.max(position, 0)
    return text.slice(unit(start), unit(end))
  }
}

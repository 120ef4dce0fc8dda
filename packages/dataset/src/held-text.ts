import { sha256 } from './hash.ts'

/** A text that the user holds, addressed by Unicode code points of its NFC form. */
export interface HeldText {
  /** In NFC. */
  text: string
  /** In code points. */
  length: number
  /** Of the NFC text in UTF-8. */
  sha256: string
  /** The passage from `start` until before `end`, in code points. */
  slice(start: number, end: number): string
}

/** Prepares a text for citation: NFC, counted in code points. */
export function holdText(raw: string): HeldText {
  const text = raw.normalize('NFC')
  const offsets = codeUnitOffsets(text)
  const unit = (position: number) =>
    offsets ? (offsets[Math.min(position, offsets.length - 1)] ?? 0) : position
  return {
    text,
    length: offsets ? offsets.length - 1 : text.length,
    sha256: sha256(text),
    slice: (start, end) => text.slice(unit(start), unit(end)),
  }
}

/**
 * The place of each code point in code units, and the end; `undefined` where both counts are the same because no
 * character lies outside the basic plane, as in nearly every text.
 */
export function codeUnitOffsets(text: string): Uint32Array | undefined {
  if (!/[\uD800-\uDBFF]/.test(text)) return undefined
  const offsets: number[] = []
  let at = 0
  for (const character of text) {
    offsets.push(at)
    at += character.length
  }
  return Uint32Array.from([...offsets, at])
}

import { fold, type Difference } from './fold.ts'
import { sha256 } from './hash.ts'
import { codeUnitOffsets, holdText, type HeldText } from './held-text.ts'

/** A passage that was found in a text, ready to be written as a citation. */
export interface CitedPassage {
  /** First position, in Unicode code points of the NFC text, from 0. */
  start: number
  /** The position after the last. */
  end: number
  /** SHA-256 of the passage as it stands in the text. */
  sha256: string
  /** Whether the passage stands there to the letter. */
  exact: boolean
  /** In what the passage as given differs from the text; absent where it is exact. */
  differences?: Difference[]
}

/** A passage by its positions, in code points of the NFC text. */
export interface TextPosition {
  start: number
  end: number
}

export interface CiteOptions {
  /** Whether the passage must stand there to the letter. */
  exact?: boolean
}

/**
 * Finds a passage in a text and gives the selector of every place where it stands: none, if it does not; several, if the
 * passage as given is ambiguous. A passage that stands nowhere to the letter is looked for again without regard to white
 * space, the shape of quotation marks, tatweel, Arabic vowel marks and invisible marks, and the result says which differ.
 *
 * @param text the whole text, or one that `holdText` has prepared
 * @param passage its words, or its positions
 */
export function cite(
  text: string | HeldText,
  passage: string | TextPosition,
  { exact = false }: CiteOptions = {},
): CitedPassage[] {
  const held = typeof text === 'string' ? holdText(text) : text
  if (typeof passage !== 'string') {
    const { start, end } = passage
    return start >= 0 && start < end && end <= held.length ? [cited(held, start, end)] : []
  }
  const wanted = passage.normalize('NFC')
  // White space around a passage came with the copy; it is only looked for because it may be what was asked for.
  for (const words of [wanted, wanted.trim()]) {
    const found = citeExact(held, words)
    if (found.length > 0) return found
  }
  if (exact) return []
  const found = citeFolded(held, wanted, false)
  return found.length > 0 ? found : citeFolded(held, wanted, true)
}

function citeExact(held: HeldText, words: string): CitedPassage[] {
  const found = words.trim() === '' ? [] : occurrences(held.text, words)
  const toPoint = pointsOfUnits(held.text)
  return found.map((at) => cited(held, toPoint(at), toPoint(at + words.length)))
}

function citeFolded(held: HeldText, wanted: string, tight: boolean): CitedPassage[] {
  const text = fold(held.text, { tight })
  const words = fold(wanted, { tight })
  const needle = words.folded.trim()
  if (needle === '') return []
  return occurrences(text.folded, needle).flatMap((at): CitedPassage[] => {
    const found = text.positionsOf(at, at + needle.length - 1)
    if (!found) return []
    const { start, end } = found
    const differences = words.differencesFrom(held.slice(start, end))
    return [{ ...cited(held, start, end), exact: false, differences }]
  })
}

function cited(held: HeldText, start: number, end: number): CitedPassage {
  return { start, end, sha256: sha256(held.slice(start, end)), exact: true }
}

/** The places of a text within another in code units, those that overlap included. */
function occurrences(text: string, wanted: string): number[] {
  const found: number[] = []
  for (let at = text.indexOf(wanted); at !== -1; at = text.indexOf(wanted, at + 1)) found.push(at)
  return found
}

/** From code units to code points. */
function pointsOfUnits(text: string): (unit: number) => number {
  const offsets = codeUnitOffsets(text)
  if (!offsets) return (unit) => unit
  return (unit) => {
    let [low, high] = [0, offsets.length - 1]
    while (low < high) {
      const middle = (low + high) >> 1
      if (offsets[middle]! < unit) low = middle + 1
      else high = middle
    }
    return low
  }
}

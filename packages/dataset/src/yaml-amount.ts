import { Lexer } from 'yaml'

/** How much a file may hold, so that small parts alone do not fill the memory. */
interface Amount {
  /** Words, marks, stretches of white space, as the lexer divides the file. */
  parts: number
  /** Lists and maps. */
  collections: number
}

/** How many lists and maps any file may hold. One of claims of five megabytes has about as many. */
export const MAX_COLLECTIONS = 120_000

/** How many spaces and marks any file may hold: half of what fits into it. */
export const MAX_MARKS = 2_500_000

/** Of a file of which a tree is made, because it is not simple. The tree costs fifteen times as much as the value. */
const MAX_TREE: Amount = { parts: 200_000, collections: 40_000 }

/** Whether a file is refused however it is written. */
export function isHuge(source: string): boolean {
  const { marks, collections } = countMarks(source)
  return marks > MAX_MARKS || collections > MAX_COLLECTIONS
}

/** Counts what a file holds before anything is made of it: the lexer alone takes little time and no memory. */
export function isTooLargeForTree(source: string): boolean {
  const limit = MAX_TREE
  // No part is shorter than a character.
  if (source.length <= limit.collections) return false
  const counted = countMarks(source)
  // Each mark is a part, and between two marks stands one at most.
  if (2 * counted.marks <= limit.parts && counted.collections <= limit.collections) return false
  let [parts, collections] = [0, 0]
  for (const lexeme of new Lexer().lex(source)) {
    if ((parts += 1) > limit.parts) return true
    // A list or map in flow, and an item of one in block: [ { -
    if (/^[[{-]$/.test(lexeme) && (collections += 1) > limit.collections) return true
  }
  return false
}

/** Counts by characters alone, which takes no time: never fewer than there are. */
function countMarks(source: string): { marks: number; collections: number } {
  let [marks, collections] = [0, 0]
  for (let at = 0; at < source.length; at += 1) {
    const code = source.charCodeAt(at)
    // Letters, digits and Arabic are the most of a file, and no part ends with one.
    if (code > 0x7d || (code > 0x60 && code < 0x7b) || (code > 0x2f && code < 0x3a)) continue
    marks += 1
    if (code === 0x5b || code === 0x7b || (code === 0x2d && source.charCodeAt(at + 1) <= 0x20))
      collections += 1
  }
  return { marks, collections }
}

import { distance } from 'fastest-levenshtein'

/**
 * The candidate that was probably meant by a misspelt word: the nearest within a third of the word's length, case left
 * aside; `undefined` where none is near. Two letters that changed places are one slip. Of two that are as near, the first.
 */
export function suggest(word: string, candidates: Iterable<string>): string | undefined {
  const folded = word.toLowerCase()
  const limit = Math.max(1, Math.floor(word.length / 3))
  let best: string | undefined
  let bestDistance = limit + 1
  for (const candidate of candidates) {
    // The difference of lengths is a lower bound: most candidates need no comparison.
    if (Math.abs(candidate.length - word.length) >= bestDistance) continue
    const d = slips(folded, candidate.toLowerCase())
    if (d < bestDistance) [best, bestDistance] = [candidate, d]
  }
  return best
}

function slips(a: string, b: string): number {
  return isSwapped(a, b) ? 1 : distance(a, b)
}

/** Whether two neighbouring letters changed places, and nothing else. */
function isSwapped(a: string, b: string): boolean {
  if (a.length !== b.length) return false
  const first = [...a].findIndex((letter, index) => letter !== b[index])
  return (
    first !== -1 &&
    a[first] === b[first + 1] &&
    a[first + 1] === b[first] &&
    a.slice(first + 2) === b.slice(first + 2)
  )
}

/** `; did you mean "role"?`, or nothing. */
export function didYouMean(suggestion: string | undefined): string {
  return suggestion === undefined ? '' : `; did you mean "${suggestion}"?`
}

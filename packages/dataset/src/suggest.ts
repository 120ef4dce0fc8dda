import { distance } from 'fastest-levenshtein'

/**
 * The candidate that was probably meant by a misspelt word: the nearest within a third of the word's length, case left
 * aside; `undefined` where none is near. Of two that are as near, the first.
 */
export function suggest(word: string, candidates: Iterable<string>): string | undefined {
  const folded = word.toLowerCase()
  const limit = Math.max(1, Math.floor(word.length / 3))
  let best: string | undefined
  let bestDistance = limit + 1
  for (const candidate of candidates) {
    // The difference of lengths is a lower bound: most candidates need no comparison.
    if (Math.abs(candidate.length - word.length) >= bestDistance) continue
    const d = distance(folded, candidate.toLowerCase())
    if (d < bestDistance) [best, bestDistance] = [candidate, d]
  }
  return best
}

/** `; did you mean "role"?`, or nothing. */
export function didYouMean(suggestion: string | undefined): string {
  return suggestion === undefined ? '' : `; did you mean "${suggestion}"?`
}

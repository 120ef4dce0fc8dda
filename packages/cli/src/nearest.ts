/**
 * The candidate that was probably meant; `undefined` if none is near.
 *
 * @param within how many letters may differ; by default a third of the word's
 */
export function nearest(
  word: string,
  candidates: readonly string[],
  within = Math.max(1, word.length / 3),
): string | undefined {
  const ranked = candidates
    .map((candidate) => ({ candidate, distance: distance(word.toLowerCase(), candidate.toLowerCase()) }))
    .sort((a, b) => a.distance - b.distance)
  const [best] = ranked
  return best && best.distance <= within ? best.candidate : undefined
}

/** How many letters must be put in, taken out or exchanged to make one word of the other (Levenshtein). */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1]
    for (const [j, other] of [...b].entries())
      next.push(Math.min(next[j]! + 1, row[j + 1]! + 1, row[j]! + (letter === other ? 0 : 1)))
    row = next
  }
  return row.at(-1)!
}

/** From this length on, two names that differ in one letter are likely one name misspelt; shorter ones are often two. */
const LEAST = 8

/** Longer ones are sentences, and their forms would be many. */
const MOST = 60

/**
 * Under which forms a name is to be kept, and under which it is to be looked for, so that names meet that are equal or
 * differ in one letter, written otherwise, left out or put in. Figures are never slips: two awards are those of two years.
 */
export function nearForms(folded: string): { kept: string[]; wanted: string[] } {
  if (folded === '') return { kept: [], wanted: [] }
  const letters = [...folded]
  if (letters.length < LEAST || letters.length > MOST) return { kept: [folded], wanted: [folded] }
  const places = letters.flatMap((letter, index) => (/\p{L}/u.test(letter) ? [index] : []))
  const form = (index: number, letter: string) =>
    [...letters.slice(0, index), letter, ...letters.slice(index + 1)].join('')
  const otherwise = places.map((index) => form(index, '?'))
  const shorter = [...new Set(places.map((index) => form(index, '')))]
  return {
    kept: [folded, ...otherwise, ...shorter.map((one) => `-${one}`)],
    wanted: [folded, ...otherwise, ...shorter, `-${folded}`],
  }
}

import { fold } from './folding.ts'

/** Fewest letters that must be left of a word. */
const LEFT_OF_ARTICLE = 3
const LEFT_OF_PARTICLE = 3

/** `ال`, also after one or two joined particles, and `لل`, which is `ل` and the article. */
const ARTICLE = /^(?:[وف]?[بك]?ال|[وف]?لل)(?=.)/

/** and, so, with, to, like: one letter each, joined to the next word. */
const PARTICLE = /^[وفبلك]/

/**
 * An Arabic word without the article and what is joined before it: المغرب, بالمغرب, وللمغرب → مغرب. A word that is
 * written with hamza upon its alef has no article (ألمانيا), nor one of which fewer than three letters would be left
 * (الله, والد).
 *
 * Limits: who leaves out the hamza writes an article where there is none: المانيا. It then meets itself, and not ألمانيا
 * in another form.
 *
 * @param printed the word as it stands in the text
 */
export function withoutArticle(printed: string): string {
  const folded = fold(printed)
  const found = ARTICLE.exec(folded)?.[0]
  if (found === undefined || folded.length - found.length < LEFT_OF_ARTICLE) return folded
  const alef = found.indexOf('ا')
  return alef >= 0 && hasSeat(printed, alef) ? folded : folded.slice(found.length)
}

/** Whether the letter of this number, marks and tatweel not counted, is an alef that carries hamza or madda. */
function hasSeat(printed: string, number: number): boolean {
  const letters = printed.normalize('NFC').replaceAll(/[\p{M}\u0640\p{Cf}]/gu, '')
  return /[أإآ]/.test(letters[number] ?? '')
}

/**
 * What a word would be without its first letter, if that were a joined particle: بمراكش → مراكش. In وزارة, بنك and لبنان
 * it is none, and spelling does not tell; who asks must know by other means that the rest is a word and the whole is not.
 */
export function withoutParticle(folded: string): string | undefined {
  return PARTICLE.test(folded) && folded.length > LEFT_OF_PARTICLE ? folded.slice(1) : undefined
}

import { stemmer as arabic } from '@orama/stemmers/arabic'
import { stemmer as english } from '@orama/stemmers/english'
import { stemmer as french } from '@orama/stemmers/french'

/** Languages of which endings are known. */
export const STEMMED = ['ar', 'en', 'fr'] as const
export type Stemmed = (typeof STEMMED)[number]

const STEMMERS: { readonly [language in Stemmed]: (word: string) => string } = {
  ar: stemArabic,
  en: english,
  fr: french,
}

/** Fewest letters of a stem; of shorter ones too many words have the same. */
const LEAST = 3

/**
 * The stem of a folded word, by Snowball's rules for its language; the word itself where there are none.
 *
 * @param word of Arabic the bare form, see `withoutArticle`
 * @param language a BCP 47 tag, of which the language alone counts; a transliteration has no stems
 */
export function stemOf(word: string, language: string): string {
  const [base = '', ...subtags] = language.split('-')
  if (!isStemmed(base) || subtags.includes('Latn')) return word
  const stem = STEMMERS[base](word)
  return stem.length < LEAST ? word : stem
}

function isStemmed(language: string): language is Stemmed {
  return STEMMED.some((one) => one === language)
}

/**
 * The stemmer sees the word with the article and with taa marbuta: then it takes it for a noun, and does not mistake its
 * first letters for a verb's (وزارة, فرنسا). The ending ان is left: lists of names have more of لبنان and سلمان than of
 * duals.
 */
function stemArabic(word: string): string {
  if (word.endsWith('ان')) return word
  const stem = arabic(`ال${word.replace(/ه$/, 'ة')}`)
  return word.startsWith(stem) ? stem : word
}

import { pickText, type Text } from '@isnad/schema'
import { apiError } from './errors.ts'

/** The description of every `language` argument. */
export const LANGUAGE_ARGUMENT =
  'A BCP 47 language tag, such as `ar`. Without it, or where there is no such text: English, else a transliteration, else the first.'

/** A text in a language, or in the nearest to it that is there: its base language, English, a transliteration, the first. */
export function inLanguage(text: Text, language?: string | null): string {
  const asked = language ? [language, language.split('-')[0] ?? language] : []
  return pickText(text, [...asked, 'en', 'ar-Latn'])
}

/**
 * A language tag in its canonical form.
 *
 * @throws GraphQLError `BAD_ARGUMENT` for what is none
 */
export function canonicalLanguage(tag: string): string {
  try {
    const [canonical] = Intl.getCanonicalLocales(tag)
    if (canonical !== undefined) return canonical
  } catch {
    // Said below.
  }
  throw apiError(
    'BAD_ARGUMENT',
    `not a language tag: ${JSON.stringify(tag.slice(0, 40))}; write one such as ar, ar-Latn or fr`,
  )
}

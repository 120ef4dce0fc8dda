import { pickText, type Text } from '@isnad/schema'

/** The description of every `language` argument. */
export const LANGUAGE_ARGUMENT =
  'A BCP 47 language tag, such as `ar`. Without it, or where there is no such text: English, else a transliteration, else the first.'

/** A text in a language, or in the nearest to it that is there: its base language, English, a transliteration, the first. */
export function inLanguage(text: Text, language?: string | null): string {
  const asked = language ? [language, language.split('-')[0] ?? language] : []
  return pickText(text, [...asked, 'en', 'ar-Latn'])
}

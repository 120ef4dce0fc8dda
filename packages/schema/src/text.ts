/** A text by language: BCP 47 tags to texts, such as `{ ar: 'المغرب', 'ar-Latn': 'al-Maghrib', en: 'Morocco' }`. */
export type Text = { [language: string]: string }

/** Whether a tag is well-formed BCP 47 in its canonical case. It does not check that the language exists. */
export function isLanguageTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag)[0] === tag
  } catch {
    return false
  }
}

/** Picks the text of the first language that is there, or of the first language at all. */
export function pickText(text: Text, languages: readonly string[] = ['en']): string {
  for (const language of languages) if (text[language] !== undefined) return text[language]
  return Object.values(text)[0] ?? ''
}

/** A text by language: BCP 47 tags to texts, such as `{ ar: 'المغرب', 'ar-Latn': 'al-Maghrib', en: 'Morocco' }`. */
export type Text = { [language: string]: string }

/** Tags that were looked at: a dataset asks about three or four of them, tens of thousands of times. */
const known = new Map<string, boolean>()

/** Whether a tag is well-formed BCP 47 in its canonical case. It does not check that the language exists. */
export function isLanguageTag(tag: string): boolean {
  const before = known.get(tag)
  if (before !== undefined) return before
  const is = isCanonical(tag)
  // What is no tag comes from outside and may be anything: it is not kept.
  if (is && known.size < 1000) known.set(tag, is)
  return is
}

function isCanonical(tag: string): boolean {
  try {
    // Longer words are kept for languages that nobody has registered: "french" is none.
    return /^[a-z]{2,3}(?:-|$)/.test(tag) && Intl.getCanonicalLocales(tag)[0] === tag
  } catch {
    return false
  }
}

/** Picks the text of the first language that is there, or of the first language at all. */
export function pickText(text: Text, languages: readonly string[] = ['en']): string {
  for (const language of languages) if (Object.hasOwn(text, language)) return text[language]!
  return Object.values(text)[0] ?? ''
}

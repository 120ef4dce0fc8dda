import type { Refs } from './refs.ts'

/** Adds `LocalizedText`. */
export function addLocalizedText({ LocalizedText }: Refs): void {
  LocalizedText.implement({
    description: 'A text in one language or script.',
    fields: (t) => ({
      language: t.exposeString('language', {
        description: 'BCP 47 tag: `ar`, `ar-Latn` for a transliteration, `en`.',
      }),
      text: t.exposeString('text', { description: 'The text.' }),
    }),
  })
}

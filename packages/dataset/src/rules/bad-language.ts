import { isLanguageTag } from '@isnad/schema'
import { canonicalTag } from '../fix/writers.ts'
import { defineRule } from '../rule.ts'

export const badLanguage = defineRule({
  code: 'BAD_LANGUAGE',
  severity: 'error',
  reason:
    'The language of a source is a BCP 47 tag in its canonical case, so that equal languages are equal texts.',
  fixes: 'writes the tag in its canonical case',
  example: {
    of: 'source',
    bad: `source:
  type: ARTICLE
  title: { ar: عنوان }
  language: AR
  text: …`,
    good: `source:
  type: ARTICLE
  title: { ar: عنوان }
  language: ar
  text: …`,
  },
  *check({ authored }) {
    for (const file of authored.sources) {
      const { source, quoted = [] } = file.value
      const all = [
        [['source'], source] as const,
        ...quoted.map((one, index) => [['quoted', index], one] as const),
      ]
      for (const [path, one] of all)
        if (one?.language !== undefined && !isLanguageTag(one.language))
          yield {
            file,
            path: [...path, 'language'],
            value: one.language,
            message: `"${one.language}" is not a language tag in its canonical form`,
            next: 'write a BCP 47 tag: ar, ar-MA, fr, zgh',
            rewrites: [{ path: [...path, 'language'], write: canonicalTag }],
          }
    }
  },
})

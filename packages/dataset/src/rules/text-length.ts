import { textsOf } from '../context.ts'
import { defineRule } from '../rule.ts'

export const textLength = defineRule({
  code: 'TEXT_LENGTH',
  severity: 'error',
  reason:
    'The length lets those who do not hold the text see that a position lies beyond it. It counts code points of the NFC text.',
  fixes: 'writes the length of the text that has the digest',
  example: {
    of: 'source',
    bad: `source:
  type: ARTICLE
  title: { ar: عنوان }
  language: ar
  text: { sha256: …, length: 1000 }`,
    good: `source:
  type: ARTICLE
  title: { ar: عنوان }
  language: ar
  text: …`,
    given: 'The text has another length.',
  },
  *check({ authored, texts }) {
    for (const file of authored.sources)
      for (const { path, sha256, length } of textsOf(file)) {
        const text = sha256 === undefined ? undefined : texts?.get(sha256)
        if (!text || length === undefined || text.length === length) continue
        yield {
          file,
          path: [...path, 'length'],
          value: String(length),
          message: `the text has ${text.length} code points, not ${length}`,
          next: `write length: ${text.length}`,
          rewrites: [{ path: [...path, 'length'], write: () => String(text.length) }],
        }
      }
  },
})

import { textsOf } from '../context.ts'
import { defineRule } from '../rule.ts'

export const textNotFound = defineRule({
  code: 'TEXT_NOT_FOUND',
  severity: 'error',
  reason:
    'With a folder of texts, every passage is to be compared; what cannot be compared must not pass as verified.',
  example: {
    of: 'source',
    bad: `source:
  type: ARTICLE
  title: { ar: عنوان }
  language: ar
  text: { sha256: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa, length: 500 }`,
    good: `source:
  type: ARTICLE
  title: { ar: عنوان }
  language: ar
  text: …`,
    given: 'No text of that digest is in the folder.',
  },
  *check({ authored, texts }) {
    if (!texts) return
    for (const file of authored.sources)
      for (const { path, sha256, length } of textsOf(file)) {
        if (sha256 === undefined || texts.has(sha256)) continue
        const alike = [...texts.values()].filter((text) => text.length === length)
        yield {
          file,
          path: [...path, 'sha256'],
          value: sha256,
          message: `no text with this digest${length === undefined ? '' : ` and ${length} code points`} is among the ${texts.size} texts`,
          next: alike[0]
            ? `a text of the same length has sha256: ${alike[0].sha256}; compare the two`
            : 'put the text into the folder; it is compared in NFC, as UTF-8',
        }
      }
  },
})

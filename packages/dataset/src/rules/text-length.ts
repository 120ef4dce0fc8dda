import { textsOf } from '../context.ts'
import { defineRule } from '../rule.ts'

export const textLength = defineRule({
  code: 'TEXT_LENGTH',
  severity: 'error',
  reason:
    'The length lets those who do not hold the text see that a position lies beyond it. It counts code points of the NFC text.',
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
        }
      }
  },
})

import { citation, withItems } from '../test/package.ts'
import { testRule } from '../test/rule.ts'
import { citationShort } from './citation-short.ts'

const SHORT = `source: { type: POST, title: { en: Post }, language: en, text: { sha256: ${'a'.repeat(64)}, length: 12 } }
claims: [{ id: post, cite: { start: 0, end: 12, sha256: ${'a'.repeat(64)} }, about: nida, website: { en: nida.example } }]
`

testRule(citationShort, {
  fails: {
    'a word': {
      changes: withItems(`  - id: word
    cite: ${citation('تطبيق «نداء»')}
    about: nida
    website: { en: nida.example }
`),
      finds: ['sources/manara-03.yaml:39:11 the passage has 12 code points; the least is 40'],
    },
  },
  passes: {
    'a clause': {
      changes: {},
    },
    'a row of a database': {
      changes: {
        'sources/rows.yaml': SHORT.replace('POST', 'DATABASE').replace('length: 12', 'length: 500'),
      },
      options: 'without texts',
    },
    'the whole of a short text': {
      changes: { 'sources/short.yaml': SHORT },
      options: 'without texts',
    },
  },
})

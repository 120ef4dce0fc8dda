import { citation, replaced, text, withItems } from '../test/package.ts'
import { testRule } from '../test/rule.ts'
import { citationOutOfRange } from './citation-out-of-range.ts'

const END = citation('وتركت الحكومة للقضاة أن يفصلوا في الشكوى التي رفعها المحتجون.')

testRule(citationOutOfRange, {
  fails: {
    'an end beyond the text': {
      changes: replaced('sources/manara-03.yaml', 'end: 413', 'end: 750'),
      finds: [
        `sources/manara-03.yaml:35:30 position 750 lies beyond the text, which has ${text.length} code points`,
      ],
    },
    'a start after the end': {
      changes: replaced('sources/manara-03.yaml', 'start: 0, end: 105', 'start: 105, end: 100'),
      finds: ['sources/manara-03.yaml:12:20 the passage begins at 105, after its end at 100'],
    },
    'without the text, by its length': {
      changes: replaced('sources/manara-03.yaml', 'end: 413', `end: ${text.length + 1}`),
      finds: [
        `sources/manara-03.yaml:35:30 position ${text.length + 1} lies beyond the text, which has ${text.length} code points`,
      ],
      options: 'without texts',
    },
  },
  passes: {
    'a passage that ends with the text': {
      changes: withItems(`  - { id: end, cite: ${END}, about: our-voices, hashtag: { ar: أصواتنا } }
`),
    },
  },
})

import { GOOD, replaced, STATEMENT } from '../test/package.ts'
import { testRule } from '../test/rule.ts'
import { citationDigest } from './citation-digest.ts'

const digest = /[0-9a-f]{64}/.exec(STATEMENT)![0]
const flipped = GOOD['sources/manara-03.yaml']!.replace(
  digest,
  (digest.startsWith('0') ? '1' : '0') + digest.slice(1),
)

testRule(citationDigest, {
  fails: {
    'a flipped digit': {
      changes: { 'sources/manara-03.yaml': flipped },
      finds: [`sources/manara-03.yaml:12:41 the passage 0 to 105 has another digest: ${digest}`],
    },
    'a shifted start': {
      changes: replaced('sources/manara-03.yaml', 'start: 106,', 'start: 108,'),
      finds: [
        'sources/manara-03.yaml:18:43 the passage 108 to 185 has another digest; this one is that of 106 to 185',
      ],
    },
    'a passage moved as a whole': {
      changes: replaced('sources/manara-03.yaml', 'start: 106, end: 185', 'start: 103, end: 182'),
      finds: [
        'sources/manara-03.yaml:18:43 the passage 103 to 182 has another digest; this one is that of 106 to 185',
      ],
    },
  },
  passes: {
    'the right digest': {
      changes: {},
    },
    'no folder of texts': {
      changes: { 'sources/manara-03.yaml': flipped },
      options: 'without texts',
    },
  },
})

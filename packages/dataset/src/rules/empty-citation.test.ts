import { GOOD, replaced } from '../test/package.ts'
import { testRule } from '../test/rule.ts'
import { emptyCitation } from './empty-citation.ts'

testRule(emptyCitation, {
  fails: {
    'a passage without a character': {
      changes: replaced('sources/manara-03.yaml', 'start: 0, end: 105', 'start: 105, end: 105'),
      finds: ['sources/manara-03.yaml:12:30 the passage begins and ends at 105: it is empty'],
    },
    'no passage at all': {
      changes: { 'sources/manara-03.yaml': GOOD['sources/manara-03.yaml']!.replace(/cite: .*/, 'cite: []') },
      finds: ['sources/manara-03.yaml:12:11 no passage is cited'],
    },
  },
  passes: {
    'a passage': {
      changes: {},
    },
  },
})

import { replaced } from '../test/package.ts'
import { testRule } from '../test/rule.ts'
import { unknownSource } from './unknown-source.ts'

testRule(unknownSource, {
  fails: {
    'a quoted source that is not listed': {
      changes: replaced('sources/manara-03.yaml', 'source: salma-post', 'source: salma-pots'),
      finds: [
        'sources/manara-03.yaml:26:13 no source "salma-pots" is quoted in this document; did you mean "salma-post"?',
      ],
    },
  },
  passes: {
    'a quoted source that is listed': {
      changes: {},
    },
  },
})

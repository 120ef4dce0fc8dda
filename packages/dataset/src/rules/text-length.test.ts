import { replaced, text } from '../test/package.ts'
import { testRule } from '../test/rule.ts'
import { textLength } from './text-length.ts'

testRule(textLength, {
  fails: {
    'a length in bytes': {
      changes: replaced('sources/manara-03.yaml', `length: ${text.length}`, 'length: 750'),
      finds: [`sources/manara-03.yaml:7:93 the text has ${text.length} code points, not 750`],
    },
  },
  passes: {
    'the length of the text': {
      changes: {},
    },
  },
})

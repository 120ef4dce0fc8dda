import { replaced, text } from '../test/package.ts'
import { testRule } from '../test/rule.ts'
import { textNotFound } from './text-not-found.ts'

testRule(textNotFound, {
  fails: {
    'a digest that no text has': {
      changes: replaced('sources/manara-03.yaml', text.sha256, 'f'.repeat(64)),
      finds: [
        `sources/manara-03.yaml:7:19 no text with this digest and ${text.length} code points is among the 1 texts`,
      ],
    },
  },
  passes: {
    'a text that is there': {
      changes: {},
    },
    'no folder of texts': {
      changes: replaced('sources/manara-03.yaml', text.sha256, 'f'.repeat(64)),
      options: 'without texts',
    },
  },
})

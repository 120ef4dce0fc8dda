import { replaced } from '../test/package.ts'
import { testRule } from '../test/rule.ts'
import { scopeNotAllowed } from './scope-not-allowed.ts'

testRule(scopeNotAllowed, {
  fails: {
    'a scope of an order': {
      changes: replaced(
        'sources/manara-03.yaml',
        '    orderedBy: regulator',
        '    scope: { features: VOICE_CALL, networks: all }\n    orderedBy: regulator',
      ),
      finds: ['sources/manara-03.yaml:16:5 no property of the item has a scope: orderedBy'],
    },
  },
  passes: {
    'a scope of an availability': {
      changes: {},
    },
  },
})

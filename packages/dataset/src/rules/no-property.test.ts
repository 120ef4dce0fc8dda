import { replaced } from '../test/package.ts'
import { testRule } from '../test/rule.ts'
import { noProperty } from './no-property.ts'

testRule(noProperty, {
  fails: {
    'an item that says nothing': {
      changes: replaced('sources/manara-03.yaml', '    availability: BLOCKED\n', ''),
      finds: ['sources/manara-03.yaml:17:5 the item mobile has no property, so that it claims nothing'],
    },
  },
  passes: {
    'an item with a property': {
      changes: {},
    },
  },
})

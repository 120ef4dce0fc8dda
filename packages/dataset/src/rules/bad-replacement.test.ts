import { replaced } from '../test/package.ts'
import { testRule } from '../test/rule.ts'
import { badReplacement } from './bad-replacement.ts'

const figure = (keys: string) => replaced('sources/manara-03.yaml', 'id: figure', `id: figure\n    ${keys}`)

testRule(badReplacement, {
  fails: {
    'an item that is not there': {
      changes: figure('deprecated: Misread.\n    replacedBy: mobil'),
      finds: [
        'sources/manara-03.yaml:36:17 there is no item "mobil" in this document; did you mean "mobile"?',
      ],
    },
    'an item that is still in use': {
      changes: figure('replacedBy: mobile'),
      finds: ['sources/manara-03.yaml:35:5 "figure" is replaced, but not deprecated'],
    },
    'the item itself': {
      changes: figure('deprecated: Misread.\n    replacedBy: [mobile, figure]'),
      finds: ['sources/manara-03.yaml:36:26 "figure" cannot replace itself'],
    },
  },
  passes: {
    'another item': {
      changes: figure('deprecated: Misread.\n    replacedBy: mobile'),
    },
  },
})

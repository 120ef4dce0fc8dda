import { replaced } from '../test/package.ts'
import { testRule } from '../test/rule.ts'
import { duplicateId } from './duplicate-id.ts'

testRule(duplicateId, {
  fails: {
    'two records with one id': {
      changes: replaced('records/things.yaml', 'id: lawsuit', 'id: block'),
      finds: [
        'records/things.yaml:9:11 the id "block" is already that of the record at records/things.yaml:8',
      ],
    },
    'a record called like a document': {
      changes: replaced('records/things.yaml', 'id: block', 'id: manara-03'),
      finds: [
        'records/things.yaml:8:11 the id "manara-03" is already that of the document at sources/manara-03.yaml:1',
      ],
    },
    'two items with one id': {
      changes: replaced('sources/manara-03.yaml', 'id: figure', 'id: mobile'),
      finds: [
        'sources/manara-03.yaml:34:9 the id "mobile" is already that of the item at sources/manara-03.yaml:17',
      ],
    },
  },
  passes: {
    'an item called like a record': {
      changes: replaced('sources/manara-03.yaml', 'id: figure', 'id: lawsuit'),
    },
  },
})

import { GOOD, replaced, STATEMENT, withItems } from '../test/package.ts'
import { testRule } from '../test/rule.ts'
import { unknownRecord } from './unknown-record.ts'

testRule(unknownRecord, {
  fails: {
    'a slip in a subject': {
      changes: replaced('sources/manara-03.yaml', 'about: nida', 'about: nidda'),
      finds: ['sources/manara-03.yaml:20:12 there is no record "nidda"; did you mean "nida"?'],
    },
    'an agent, an operator, a place and a qualifier': {
      changes: {
        ...withItems(`  - id: more
    cite: ${STATEMENT}
    chain: [{ agent: nobody-at-all, manner: said }]
    about: nida
    scope: { features: VOICE_CALL, networks: all, operators: [manara, no-operator], place: valley-republik }
    availability: BLOCKED
    statement: { text: { en: No. }, topic: lawsuitt }
`),
        'records/things.yaml': GOOD['records/things.yaml']!.replace(
          'id: nida, kind: service',
          'id: nida, kind: organization',
        ),
      },
      finds: [
        'sources/manara-03.yaml:40:22 there is no record "nobody-at-all"',
        'sources/manara-03.yaml:42:71 there is no record "no-operator"',
        'sources/manara-03.yaml:42:92 there is no record "valley-republik"; did you mean "valley-republic"?',
        'sources/manara-03.yaml:44:44 there is no record "lawsuitt"; did you mean "lawsuit"?',
      ],
    },
    'the publisher of a quoted source': {
      changes: replaced('sources/manara-03.yaml', 'type: POST,', 'type: POST, publisher: salmaa,'),
      finds: ['sources/manara-03.yaml:9:46 there is no record "salmaa"; did you mean "salma"?'],
    },
  },
  passes: {
    'records in several files': {
      changes: {
        'records/more.yaml':
          'records: [{ id: part, kind: place, labels: { en: Part }, partOf: valley-republic }]',
      },
    },
  },
})

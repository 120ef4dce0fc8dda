import { GOOD } from '../test/package.ts'
import { testRule } from '../test/rule.ts'
import { nearDuplicateRecord } from './near-duplicate-record.ts'

const RECORDS = GOOD['records/things.yaml']!
const withRecord = (record: string) => ({ 'records/things.yaml': `${RECORDS}  - { id: other, ${record} }\n` })

testRule(nearDuplicateRecord, {
  fails: {
    'other forms of letters, vowel marks and tatweel': {
      changes: withRecord('kind: organization, labels: { ar: هيئـة الإتّصالات }'),
      finds: [
        'records/things.yaml:10:52 "هيئـة الإتّصالات" is spelt nearly as "هيئة الاتصالات", a label of "regulator" at records/things.yaml:3',
      ],
    },
    'one letter more': {
      changes: withRecord('kind: organization, labels: { en: Telecomms authority }'),
      finds: [
        'records/things.yaml:10:52 "Telecomms authority" is spelt nearly as "Telecoms authority", a label of "regulator" at records/things.yaml:3',
      ],
    },
    'one letter otherwise, and marks and case': {
      changes: withRecord('kind: organization, labels: { en: telekoms-authority }'),
      finds: [
        'records/things.yaml:10:52 "telekoms-authority" is spelt nearly as "Telecoms authority", a label of "regulator" at records/things.yaml:3',
      ],
    },
  },
  passes: {
    'the same name for a thing of another kind': {
      changes: withRecord('kind: place, labels: { en: Telecoms authority }'),
    },
    'a short name that differs in a letter': {
      changes: withRecord('kind: service, labels: { ar-Latn: Nada }'),
    },
    'names of one record that are near to one another': {
      changes: withRecord('kind: place, labels: { en: [Harbour town, Harbor town] }'),
    },
    'two that a catalogue tells apart': {
      changes: {
        'records/islands.yaml': `records:
  - { id: MF, kind: place, labels: { fr: Saint-Martin }, identifiers: { wikidata: Q126125 } }
  - { id: SM, kind: place, labels: { fr: Saint-Marin }, identifiers: { wikidata: Q238 } }
`,
      },
    },
    'what an imported table spells in two ways': {
      changes: {
        ...withRecord('kind: organization, labels: { en: Telecomms authority }'),
        'sources/manara-03.yaml': GOOD['sources/manara-03.yaml']!.replace('type: ARTICLE', 'type: DATABASE'),
      },
    },
    'a note that says why': {
      changes: withRecord(
        'kind: organization, labels: { en: Telecoms authority }, note: { en: That of the islands. }',
      ),
    },
  },
})

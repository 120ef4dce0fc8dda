import { defineProperties } from '../property.ts'

/** Properties of records of every kind. */
export const everyProperties = defineProperties({
  label: {
    kinds: 'all',
    type: 'text',
    many: true,
    description: 'A name as the source prints it, each spelling its own label.',
  },
  alias: {
    kinds: 'all',
    type: 'text',
    many: true,
    description: 'Another name that the source gives, such as an abbreviation or a nickname.',
  },
  sameAs: {
    kinds: 'all',
    type: 'record',
    many: true,
    description: 'Another record that is the same thing. Agents joined by it count as one witness.',
  },
  identifier: {
    kinds: 'all',
    type: 'text',
    many: true,
    qualifiers: {
      system: {
        type: 'text',
        required: true,
        description: 'The system that the identifier belongs to: wikidata, asn, mcc-mnc, doi.',
      },
    },
    description: 'An identifier in another system, as the source gives it.',
  },
  instanceOf: {
    kinds: 'all',
    type: 'code',
    codes: 'recordClass',
    many: true,
    description: 'What it is, more closely than its kind.',
  },
  partOf: { kinds: 'all', type: 'record', many: true, description: 'The larger thing that it is a part of.' },
  locatedIn: { kinds: 'all', type: 'record', of: ['place'], description: 'Where it is.' },
  website: {
    kinds: 'all',
    type: 'text',
    many: true,
    description: 'The address of its site or page on the web.',
  },
  rankAmong: {
    kinds: 'all',
    type: 'quantity',
    unit: 'RANK',
    varying: true,
    qualifiers: {
      among: { type: 'text', required: true, description: 'Among what it is ranked.' },
      by: { type: 'code', codes: 'measure', description: 'What the rank is by.' },
    },
    description: 'Its place in an order, 1 being the first.',
  },
  describedAs: {
    kinds: 'all',
    type: 'text',
    many: true,
    varying: true,
    attributedOnly: true,
    description:
      'How somebody describes or values it, in the coder’s paraphrase: one of the largest of its kind. Never a fact.',
  },
})

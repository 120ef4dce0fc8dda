import { GOOD } from '../test/package.ts'
import { testRule } from '../test/rule.ts'
import { lookalikeId } from './lookalike-id.ts'

const RECORDS = GOOD['records/things.yaml']!
const withId = (id: string) => ({
  'records/things.yaml': `${RECORDS}  - { id: ${id}, kind: place, labels: { en: A village } }\n`,
})

testRule(lookalikeId, {
  fails: {
    'a figure for a letter': {
      changes: withId('1awsuit'),
      finds: ['records/things.yaml:10:11 "1awsuit" looks like "lawsuit"'],
    },
    'a capital for a letter': {
      changes: withId('Iawsuit'),
      finds: ['records/things.yaml:10:11 "Iawsuit" looks like "lawsuit"'],
    },
    'a hyphen for none': {
      changes: withId('law-suit'),
      finds: ['records/things.yaml:10:11 "law-suit" looks like "lawsuit"'],
    },
  },
  passes: {
    'two codes in capitals': {
      changes: {
        'records/codes.yaml': `records:
  - { id: AI, kind: place, labels: { en: Anguilla } }
  - { id: AL, kind: place, labels: { en: Albania } }
`,
      },
    },
    'another word': { changes: withId('lawsuit-in-march') },
  },
})

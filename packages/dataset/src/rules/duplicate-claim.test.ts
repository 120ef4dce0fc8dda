import { FIGURE, POST, replaced, withItems } from '../test/package.ts'
import { testRule } from '../test/rule.ts'
import { duplicateClaim } from './duplicate-claim.ts'

testRule(duplicateClaim, {
  fails: {
    'the same item under another name': {
      changes:
        withItems(`  - { id: again, cite: ${FIGURE}, about: our-voices, participantCount: { approximate: true, value: 90000 } }
`),
      finds: [
        'sources/manara-03.yaml:38:161 the claim says the same as figure.participantCount, in the same passage',
      ],
    },
    'a value twice in a list': {
      changes: replaced(
        'sources/manara-03.yaml',
        'participant: { record: salma, role: PLAINTIFF }',
        'participant: [salma, salma]',
      ),
      finds: [
        'sources/manara-03.yaml:32:26 the claim says the same as court.participant, in the same passage',
      ],
    },
  },
  passes: {
    'another value': {
      changes: withItems(`  - { id: again, cite: ${FIGURE}, about: our-voices, participantCount: 90000 }
`),
    },
    'another passage': {
      changes:
        withItems(`  - { id: again, cite: ${POST}, about: our-voices, participantCount: { value: 90000, approximate: true } }
`),
    },
  },
})

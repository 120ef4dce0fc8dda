import { defineVocabulary } from '../vocabulary.ts'

export const orderer = defineVocabulary({
  name: 'Orderer',
  description: 'What kind of body ordered a restriction.',
  codes: {
    GOVERNMENT: { description: 'The executive government.', stop: 'Executive government' },
    REGULATOR: {
      description: 'A regulatory authority. STOP has no value of its own for it.',
      stop: 'Executive government',
    },
    COURT: { description: 'A court.', stop: 'Judiciary' },
    STATE: {
      description: 'The government of a state, a province or a region of a country.',
      stop: 'State government',
    },
    LOCAL: { description: 'A local authority.', stop: 'Local government' },
    MILITARY: { description: 'The armed forces, or those who rule by them.', stop: 'Military' },
    OPERATOR: { description: 'A network operator, of its own will.', stop: 'Non-government' },
  },
})

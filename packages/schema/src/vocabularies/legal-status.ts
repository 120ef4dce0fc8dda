import { defineVocabulary } from '../vocabulary.ts'

export const legalStatus = defineVocabulary({
  name: 'LegalStatus',
  description: 'What a rule says of a service, whatever the networks do.',
  codes: {
    PROHIBITED: { description: 'Forbidden, by an order, a decision or a law.' },
    PERMITTED: { description: 'Allowed, by an order, a decision or a law.' },
  },
})

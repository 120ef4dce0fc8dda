import { defineVocabulary } from '../vocabulary.ts'

export const availability = defineVocabulary({
  name: 'AvailabilityState',
  description: 'The state of a feature of a service, as somebody reports it.',
  codes: {
    AVAILABLE: { description: 'The feature worked.' },
    BLOCKED: { description: 'The feature was cut off on purpose.' },
    THROTTLED: { description: 'The feature was slowed down or degraded on purpose, and not cut off.' },
  },
})

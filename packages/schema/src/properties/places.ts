import { defineProperties } from '../property.ts'

/** Properties of places. */
export const placesProperties = defineProperties({
  statistic: {
    kinds: ['place'],
    type: 'quantity',
    varying: true,
    qualifiers: {
      measure: { type: 'code', codes: 'measure', required: true, description: 'What it counts.' },
    },
    description: 'A figure about a place.',
  },
})

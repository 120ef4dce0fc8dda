import { defineVocabulary } from '../vocabulary.ts'

export const measure = defineVocabulary({
  name: 'Measure',
  description: 'What a statistic counts.',
  codes: {
    MOBILE_PENETRATION: { description: 'Mobile subscriptions in proportion to the population.' },
    SMARTPHONE_SHARE: { description: 'The share of mobile users who have a smartphone and call over apps.' },
    FIGHTERS_RANK: { description: 'The rank of a nationality among foreign fighters.' },
    ACCOUNTS_RANK: { description: 'The rank of a country by accounts.' },
  },
})

import { defineVocabulary } from '../vocabulary.ts'

export const unit = defineVocabulary({
  name: 'Unit',
  description: 'What a quantity counts.',
  codes: {
    PERSON: { description: 'People.' },
    ACCOUNT: { description: 'User accounts.' },
    FOLLOWER: { description: 'Followers or likes of pages.' },
    PERCENT: { description: 'Hundredths of a whole.' },
    RANK: { description: 'A place in an order, 1 being the first.' },
    COUNTRY: { description: 'Countries.' },
    COMPANY: { description: 'Companies.' },
    PAGE: { description: 'Pages.' },
    LANGUAGE: { description: 'Languages.' },
    CASE: { description: 'Occurrences.' },
  },
})

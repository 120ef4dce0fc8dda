import { defineVocabulary } from '../vocabulary.ts'

export const method = defineVocabulary({
  name: 'Method',
  description: 'How a campaign works.',
  codes: {
    UNLIKE: { description: 'Withdrawing likes from pages.' },
    PAGE_ATTACK: { description: 'Flooding or attacking pages.' },
    HASHTAG: { description: 'Spreading messages under a hashtag.' },
    PETITION: { description: 'Collecting signatures.' },
    BOYCOTT: { description: 'Refusing to buy, use or take part.' },
    PHOTOGRAPHS: { description: 'Publishing photographs with a message.' },
    LAWSUIT: { description: 'Going to court.' },
    WITHDRAWAL: { description: 'Withdrawing from something.' },
    MESSAGES: { description: 'Sending messages to people abroad or in office.' },
    CIRCUMVENTION: { description: 'Getting round the restriction.' },
  },
})

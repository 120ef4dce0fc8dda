import { defineVocabulary } from '../vocabulary.ts'

export const stance = defineVocabulary({
  name: 'Stance',
  description: 'Where somebody stands towards something.',
  codes: {
    OPPOSES: { description: 'Is against it.' },
    SUPPORTS: { description: 'Is for it.' },
    CRITICIZES: { description: 'Finds fault with it.' },
    PRAISES: { description: 'Finds it good.' },
    DOUBTS: { description: 'Questions it.' },
  },
})

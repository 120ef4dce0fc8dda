import { defineVocabulary } from '../vocabulary.ts'

export const mode = defineVocabulary({
  name: 'Mode',
  description: 'How the speaker puts it. Only what is asserted makes facts.',
  codes: {
    asserts: { description: 'Says that it is so.' },
    judges: { description: 'Values it: a judgement, an opinion, an interpretation.' },
    asks: { description: 'Puts it as a question.' },
    demands: { description: 'Calls for it.' },
    foresees: { description: 'Says that it will be so.' },
    supposes: { description: 'Says that it may be so.' },
  },
})

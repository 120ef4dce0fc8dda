import { defineVocabulary } from '../vocabulary.ts'

export const manner = defineVocabulary({
  name: 'Manner',
  description: 'How an agent passed a claim on.',
  codes: {
    said: { description: 'Said it, in an interview or in speech.' },
    announced: { description: 'Declared it officially.' },
    reported: { description: 'Reported it, as an outlet does.' },
    quoted: { description: 'Gave the words of another.' },
    posted: { description: 'Published it on a page or an account of their own.' },
    alleged: { description: 'Held it against somebody, or suspected it.' },
    estimated: { description: 'Arrived at it by an estimate.' },
    measured: { description: 'Arrived at it by a measurement.' },
    observed: { description: 'Experienced it.' },
  },
})

import { defineVocabulary } from '../vocabulary.ts'

export const reason = defineVocabulary({
  name: 'Reason',
  description: 'Why a restriction was imposed.',
  codes: {
    ECONOMIC: {
      description: 'To protect an economic interest, such as the telecommunications market.',
      stop: 'Other',
    },
    LEGAL: { description: 'Because the law is said to ask for it.', stop: 'Other' },
    REGULATORY: { description: 'Because a regulation or a licence is said to ask for it.', stop: 'Other' },
    COMMERCIAL_PRESSURE: { description: 'Because companies pressed for it.', stop: 'Other' },
    SECURITY: {
      description: 'For national security or against terrorism.',
      stop: 'National security / counter-terrorism',
    },
    PUBLIC_ORDER: { description: 'For public safety.', stop: 'Public safety' },
    EXAMS: { description: 'Against cheating in school exams.', stop: 'School exams' },
    MISINFORMATION: { description: 'Against false news or hate speech.', stop: 'Fake news / hate speech' },
  },
})

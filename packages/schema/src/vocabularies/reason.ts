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
    PRECAUTION: { description: 'As a precaution, without more.', stop: 'Precautionary measure' },
    ILLEGAL_CONTENT: { description: 'Against content that is said to be unlawful.', stop: 'Illegal content' },
    TECHNICAL: {
      description: 'None: a technical fault is said to be behind it.',
      stop: 'Technical problems / infrastructure failure',
    },
    SABOTAGE: {
      description: 'None: sabotage or a third party is said to be behind it.',
      stop: 'Sabotage / third-party action',
    },
    PROTEST: { description: 'Because of protests.', stop: 'Protests' },
    ELECTION: { description: 'Because of an election.', stop: 'Elections' },
    POLITICAL_INSTABILITY: {
      description: 'Because of political instability.',
      stop: 'Political instability',
    },
    CONFLICT: { description: 'Because of an armed conflict.', stop: 'Conflict' },
    COMMUNAL_VIOLENCE: {
      description: 'Because of violence between communities.',
      stop: 'Communal violence',
    },
    INFORMATION_CONTROL: {
      description: 'To control what is said and known.',
      stop: 'Information control',
    },
    HOLIDAY: {
      description: 'Because of a religious holiday or an anniversary.',
      stop: 'Religious holiday / anniversary',
    },
    OFFICIAL_VISIT: {
      description: 'Because of a visit of officials.',
      stop: 'Visits by government officials',
    },
  },
})

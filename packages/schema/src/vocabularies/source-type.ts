import { defineVocabulary } from '../vocabulary.ts'

export const sourceType = defineVocabulary({
  name: 'SourceType',
  description: 'What kind of document a source is.',
  codes: {
    ARTICLE: { description: 'An article of an outlet.' },
    STATEMENT: { description: 'A statement that a body issued.' },
    POST: { description: 'A post on a social network.' },
    LAW: { description: 'A law, a decree or a decision.' },
    REPORT: { description: 'A report or a study.' },
    MEASUREMENT: { description: 'A file of measurements.' },
    DATABASE: { description: 'A database, or a row of it.' },
    WEB_PAGE: { description: 'Another page on the web.' },
  },
})

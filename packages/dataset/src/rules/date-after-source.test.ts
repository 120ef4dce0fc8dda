import { FIGURE, replaced, withItems } from '../test/package.ts'
import { testRule } from '../test/rule.ts'
import { dateAfterSource } from './date-after-source.ts'

testRule(dateAfterSource, {
  fails: {
    'a time after the publication': {
      changes: replaced('sources/manara-03.yaml', 'time: 2031-03/..', 'time: 2031-04/..'),
      finds: ['sources/manara-03.yaml:21:11 the time 2031-04/.. lies after the publication of the source'],
    },
    'an end after the publication': {
      changes: replaced('sources/manara-03.yaml', 'time: 2031-03/..', 'time: 2031-03/2031-04'),
      finds: [
        'sources/manara-03.yaml:21:11 the time 2031-03/2031-04 lies after the publication of the source',
      ],
    },
    'the date of an event': {
      changes: withItems(`  - { id: day, cite: ${FIGURE}, about: lawsuit, date: 2032-01-07 }
`),
      finds: ['sources/manara-03.yaml:38:144 the date 2032-01-07 lies after the publication of the source'],
    },
    'a quoted source that is younger than the document': {
      changes: replaced('sources/manara-03.yaml', 'type: POST,', 'type: POST, published: 2031-03-19,'),
      finds: [
        'sources/manara-03.yaml:9:46 the quoted source was published on 2031-03-19, after the document that quotes it',
      ],
    },
  },
  passes: {
    'a forecast': {
      changes: replaced('sources/manara-03.yaml', "'[..2031-08]'", '2032'),
    },
    'a day that may lie before': {
      changes: replaced('sources/manara-03.yaml', 'time: 2031-03/..', 'time: 2031'),
    },
    'a document without a date': {
      changes: { ...replaced('sources/manara-03.yaml', '  published: 2031-03-18\n', '') },
    },
  },
})

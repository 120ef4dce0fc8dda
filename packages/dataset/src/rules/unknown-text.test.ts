import { GOOD, replaced } from '../test/package.ts'
import { testRule } from '../test/rule.ts'
import { unknownText } from './unknown-text.ts'

/** The document with two texts that are the same, one claim of which says where it stands. */
const TWO = GOOD['sources/manara-03.yaml']!.replace(
  /  text: (.*)\n/,
  '  texts: { print: $1, page: $1 }\n',
).replace(/(id: figure\n    cite: \{ )/, '$1text: page, ')

testRule(unknownText, {
  fails: {
    'a text that the document does not have': {
      changes: replaced('sources/manara-03.yaml', 'cite: { start: 0,', 'cite: { text: page, start: 0,'),
      finds: ['sources/manara-03.yaml:12:19 the document has no text "page"'],
    },
    'one of several, not named': {
      changes: { 'sources/manara-03.yaml': TWO },
      finds: [
        'sources/manara-03.yaml:12:11 the document has several texts, and the citation does not say which',
        'sources/manara-03.yaml:18:11 the document has several texts, and the citation does not say which',
        'sources/manara-03.yaml:25:11 the document has several texts, and the citation does not say which',
      ],
    },
  },
  passes: {
    'one of several, named': {
      changes: { 'sources/manara-03.yaml': TWO.replaceAll('cite: { start', 'cite: { text: print, start') },
    },
    'the one called main': {
      changes: { 'sources/manara-03.yaml': TWO.replace('{ print:', '{ main:').replace('text: page, ', '') },
    },
  },
})

import { GOOD } from '../test/package.ts'
import { testRule } from '../test/rule.ts'
import { sourceText } from './source-text.ts'

testRule(sourceText, {
  fails: {
    'claims without a text': {
      changes: { 'sources/manara-03.yaml': GOOD['sources/manara-03.yaml']!.replace(/  text: .*\n/, '') },
      finds: ['sources/manara-03.yaml:1:1 the document has claims and no text in which they could be cited'],
    },
    'text and texts': {
      changes: {
        'sources/manara-03.yaml': GOOD['sources/manara-03.yaml']!.replace(
          /  text: (.*)\n/,
          '  text: $1\n  texts: { page: $1 }\n',
        ),
      },
      finds: ['sources/manara-03.yaml:8:3 the document has both text and texts'],
    },
  },
  passes: {
    'texts by name': {
      changes: {
        'sources/manara-03.yaml': GOOD['sources/manara-03.yaml']!.replace(
          /  text: (.*)\n/,
          '  texts: { page: $1 }\n',
        ),
      },
    },
    'a document without claims': {
      changes: {
        'sources/other.yaml': 'source: { type: POST, title: { en: Post }, language: en }\nclaims: []',
      },
    },
  },
})

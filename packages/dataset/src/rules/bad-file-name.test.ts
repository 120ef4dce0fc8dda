import { GOOD } from '../test/package.ts'
import { testRule } from '../test/rule.ts'
import { badFileName } from './bad-file-name.ts'

testRule(badFileName, {
  fails: {
    'a space in a name': {
      changes: {
        'sources/the post.yaml': GOOD['sources/manara-03.yaml']!.replaceAll('salma-post', 'other-post'),
      },
      finds: ['sources/the post.yaml:1:1 "the post" is not an id'],
    },
  },
  passes: {
    'letters, digits and hyphens': {
      changes: {
        'sources/Post-2.yaml': GOOD['sources/manara-03.yaml']!.replaceAll('salma-post', 'other-post'),
      },
    },
  },
})

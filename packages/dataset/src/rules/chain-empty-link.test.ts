import { replaced } from '../test/package.ts'
import { testRule } from '../test/rule.ts'
import { chainEmptyLink } from './chain-empty-link.ts'

testRule(chainEmptyLink, {
  fails: {
    'neither agent nor unnamed': {
      changes: replaced('sources/manara-03.yaml', 'unnamed: users, manner: observed', 'manner: observed'),
      finds: ['sources/manara-03.yaml:19:13 the link says neither agent nor unnamed'],
    },
    both: {
      changes: replaced(
        'sources/manara-03.yaml',
        'unnamed: users, manner: observed',
        'unnamed: users, agent: salma, manner: observed',
      ),
      finds: ['sources/manara-03.yaml:19:13 the link says both agent and unnamed'],
    },
  },
  passes: {
    'one of the two': {
      changes: {},
    },
  },
})

import { replaced } from '../test/package.ts'
import { testRule } from '../test/rule.ts'
import { chainRepeated } from './chain-repeated.ts'

testRule(chainRepeated, {
  fails: {
    'an agent twice': {
      changes: replaced(
        'sources/manara-03.yaml',
        '{ agent: regulator, manner: announced }',
        '{ agent: regulator, manner: announced }, { agent: salma, manner: quoted }, { agent: valley:regulator, manner: said }',
      ),
      finds: ['sources/manara-03.yaml:13:97 "valley:regulator" stands in the chain a second time'],
    },
    'the publisher before the end': {
      changes: replaced(
        'sources/manara-03.yaml',
        '{ agent: regulator, manner: announced }',
        '{ agent: manara, manner: reported }, { agent: regulator, manner: said }',
      ),
      finds: [
        'sources/manara-03.yaml:13:22 "manara" is the publisher, which ends the chain, and stands within it',
      ],
    },
  },
  passes: {
    'the publisher written out at the end': {
      changes: replaced(
        'sources/manara-03.yaml',
        '{ agent: regulator, manner: announced }',
        '{ agent: regulator, manner: announced }, { agent: manara, manner: reported }',
      ),
    },
  },
})

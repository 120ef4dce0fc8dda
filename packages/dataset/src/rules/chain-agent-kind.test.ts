import { replaced } from '../test/package.ts'
import { testRule } from '../test/rule.ts'
import { chainAgentKind } from './chain-agent-kind.ts'

testRule(chainAgentKind, {
  fails: {
    'a service that speaks': {
      changes: replaced('sources/manara-03.yaml', 'agent: regulator', 'agent: nida'),
      finds: ['sources/manara-03.yaml:13:22 "nida" is of the kind service, which cannot pass a claim on'],
    },
  },
  passes: {
    'a campaign that speaks': {
      changes: replaced('sources/manara-03.yaml', 'agent: regulator', 'agent: our-voices'),
    },
  },
})

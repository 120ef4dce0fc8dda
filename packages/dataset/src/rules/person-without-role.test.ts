import { replaced } from '../test/package.ts'
import { testRule } from '../test/rule.ts'
import { personWithoutRole } from './person-without-role.ts'

testRule(personWithoutRole, {
  fails: {
    'a person and nothing more': {
      changes: replaced('records/things.yaml', ', publicRole: { en: Activist. }', ''),
      finds: ['records/things.yaml:6:5 the person salma has no public role'],
    },
  },
  passes: {
    'a person with a role': {
      changes: {},
    },
  },
})

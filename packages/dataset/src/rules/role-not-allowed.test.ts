import { replaced } from '../test/package.ts'
import { testRule } from '../test/rule.ts'
import { roleNotAllowed } from './role-not-allowed.ts'

testRule(roleNotAllowed, {
  fails: {
    'a service with a role': {
      changes: replaced(
        'records/things.yaml',
        'ar-Latn: Nida }',
        'ar-Latn: Nida }, publicRole: { en: App. }',
      ),
      finds: ['records/things.yaml:5:69 only persons have a public role, and this is of the kind service'],
    },
  },
  passes: {
    'a person with a role': {
      changes: {},
    },
  },
})

import { FIGURE, withItems } from '../test/package.ts'
import { testRule } from '../test/rule.ts'
import { missingUnit } from './missing-unit.ts'

testRule(missingUnit, {
  fails: {
    'a statistic that counts nothing': {
      changes:
        withItems(`  - { id: share, cite: ${FIGURE}, about: valley-republic, statistic: { value: 97, measure: MOBILE_PENETRATION } }
`),
      finds: ['sources/manara-03.yaml:38:159 the quantity of "statistic" does not say what it counts'],
    },
  },
  passes: {
    'a statistic with a unit': {
      changes:
        withItems(`  - { id: share, cite: ${FIGURE}, about: valley-republic, statistic: { value: 97, unit: PERCENT, measure: MOBILE_PENETRATION } }
`),
    },
    'a property that has a unit': {
      changes: {},
    },
  },
})

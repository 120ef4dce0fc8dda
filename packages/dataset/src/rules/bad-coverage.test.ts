import { replaced } from '../test/package.ts'
import { testRule } from '../test/rule.ts'
import { badCoverage } from './bad-coverage.ts'

testRule(badCoverage, {
  fails: {
    'a single day': {
      changes: replaced(
        'dataset.yaml',
        'places: [valley-republic]',
        'places: [valley-republic], period: 2031-03',
      ),
      finds: ['dataset.yaml:6:48 "2031-03" is not an EDTF interval'],
    },
    'an interval that ends before it begins': {
      changes: replaced(
        'dataset.yaml',
        'places: [valley-republic]',
        'places: [valley-republic], period: 2031/2030',
      ),
      finds: ['dataset.yaml:6:48 "2031/2030" is not an EDTF interval'],
    },
  },
  passes: {
    'an interval': {
      changes: replaced(
        'dataset.yaml',
        'places: [valley-republic]',
        'places: [valley-republic], period: 2030-12/2031',
      ),
    },
  },
})

import { replaced } from '../test/package.ts'
import { testRule } from '../test/rule.ts'
import { missingScope } from './missing-scope.ts'

testRule(missingScope, {
  fails: {
    'an availability without a scope': {
      changes: replaced(
        'sources/manara-03.yaml',
        '    scope: { features: VOICE_CALL, networks: MOBILE_4G }\n',
        '',
      ),
      finds: ['sources/manara-03.yaml:22:5 "availability" needs a scope with features and networks'],
    },
    'a scope without networks': {
      changes: replaced('sources/manara-03.yaml', ', networks: MOBILE_4G', ''),
      finds: ['sources/manara-03.yaml:22:5 the scope does not say networks'],
    },
    'no place, where the dataset covers several': {
      changes: replaced('dataset.yaml', '[valley-republic]', '[valley-republic, valley-republic]'),
      finds: ['sources/manara-03.yaml:22:5 the scope does not say place'],
    },
  },
  passes: {
    'the place of the dataset': {
      changes: {},
    },
    'a place of its own': {
      changes: {
        ...replaced('dataset.yaml', 'coverage: { places: [valley-republic] }\n', ''),
        ...replaced(
          'sources/manara-03.yaml',
          'networks: MOBILE_4G',
          'networks: some, place: valley-republic',
        ),
      },
    },
  },
})

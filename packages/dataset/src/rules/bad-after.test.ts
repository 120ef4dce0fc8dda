import { GOOD, replaced } from '../test/package.ts'
import { testRule } from '../test/rule.ts'
import { badAfter } from './bad-after.ts'

testRule(badAfter, {
  fails: {
    'an item that is not there': {
      changes: replaced('sources/manara-03.yaml', 'after: mobile', 'after: mobil'),
      finds: ['sources/manara-03.yaml:31:12 there is no item "mobil" in this file; did you mean "mobile"?'],
    },
    'a circle': {
      changes: {
        'sources/manara-03.yaml': GOOD['sources/manara-03.yaml']!.replace(
          'id: mobile',
          'id: mobile\n    after: [figure, statement]',
        ).replace('id: figure', 'id: figure\n    after: court'),
      },
      finds: [
        'sources/manara-03.yaml:18:13 "mobile" stands after "figure", which stands after it in turn',
        'sources/manara-03.yaml:32:12 "court" stands after "mobile", which stands after it in turn',
        'sources/manara-03.yaml:36:12 "figure" stands after "court", which stands after it in turn',
      ],
    },
    'days that say otherwise': {
      changes: replaced('sources/manara-03.yaml', "'[..2031-08]'", '2031-02'),
      finds: [
        'sources/manara-03.yaml:31:12 "court" is to come after "mobile", but its time 2031-02 lies before 2031-03/..',
      ],
    },
  },
  passes: {
    'days that may agree': {
      changes: {},
    },
    'an item without a time': {
      changes: replaced('sources/manara-03.yaml', "    time: '[..2031-08]'\n", ''),
    },
  },
})

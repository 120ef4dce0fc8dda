import { replaced } from '../test/package.ts'
import { testRule } from '../test/rule.ts'
import { wrongKind } from './wrong-kind.ts'

testRule(wrongKind, {
  fails: {
    'a property of other kinds': {
      changes: replaced('sources/manara-03.yaml', 'about: nida', 'about: lawsuit'),
      finds: ['sources/manara-03.yaml:23:5 "availability" describes a service, and lawsuit is an event'],
    },
    'a value of another kind': {
      changes: replaced('sources/manara-03.yaml', 'orderedBy: regulator', 'orderedBy: nida'),
      finds: [
        'sources/manara-03.yaml:16:16 "orderedBy" names a person or an organization, and nida is a service',
      ],
    },
    'a place that is none': {
      changes: replaced('sources/manara-03.yaml', 'networks: MOBILE_4G', 'networks: MOBILE_4G, place: salma'),
      finds: ['sources/manara-03.yaml:22:64 "place" names a place, and salma is a person'],
    },
  },
  passes: {
    'a property that describes every kind': {
      changes: replaced('sources/manara-03.yaml', 'orderedBy: regulator', 'partOf: lawsuit'),
    },
  },
})

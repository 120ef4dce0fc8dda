import { replaced } from '../test/package.ts'
import { testRule } from '../test/rule.ts'
import { unknownDataset } from './unknown-dataset.ts'

testRule(unknownDataset, {
  fails: {
    'a dataset that package.json does not name': {
      changes: replaced('sources/manara-03.yaml', 'about: nida', 'about: commons:nida'),
      finds: ['sources/manara-03.yaml:20:12 no dataset "commons" is among the dependencies'],
    },
    'a slip in the name of the dataset itself': {
      changes: replaced('sources/manara-03.yaml', 'about: nida', 'about: vally:nida'),
      finds: [
        'sources/manara-03.yaml:20:12 no dataset "vally" is among the dependencies; did you mean "valley"?',
      ],
    },
  },
  passes: {
    'the name of the dataset itself': {
      changes: replaced('sources/manara-03.yaml', 'about: nida', 'about: valley:nida'),
    },
  },
})

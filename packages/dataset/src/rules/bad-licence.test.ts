import { replaced } from '../test/package.ts'
import { testRule } from '../test/rule.ts'
import { badLicence } from './bad-licence.ts'

const licence = (name: string) => replaced('dataset.yaml', 'licence: CC-BY-4.0', `licence: ${name}`)

testRule(badLicence, {
  fails: {
    'another spelling': {
      changes: licence('CC BY 4.0'),
      finds: ['dataset.yaml:4:10 "CC BY 4.0" is not an SPDX expression'],
    },
    'a sentence': {
      changes: licence('free for all'),
      finds: ['dataset.yaml:4:10 "free for all" is not an SPDX expression'],
    },
  },
  passes: {
    'an id': { changes: licence('ODbL-1.0') },
    'a choice': { changes: licence('(CC-BY-4.0 OR MIT)') },
    'terms of its own': { changes: licence('LicenseRef-Valley') },
    'a licence that is not known': { changes: licence('NOASSERTION') },
  },
})

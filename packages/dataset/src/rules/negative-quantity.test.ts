import { FIGURE, withItems } from '../test/package.ts'
import { testRule } from '../test/rule.ts'
import { negativeQuantity } from './negative-quantity.ts'

const item = (quantity: string) => ({
  changes: withItems(`  - { id: more, cite: ${FIGURE}, about: our-voices, participantCount: ${quantity} }
`),
})

testRule(negativeQuantity, {
  fails: {
    'a figure': {
      ...item('-12'),
      finds: ['sources/manara-03.yaml:38:160 -12 is less than nothing'],
    },
    'a limit': {
      ...item('{ min: -12, max: 4 }'),
      finds: ['sources/manara-03.yaml:38:167 -12 is less than nothing'],
    },
  },
  passes: { 'nobody at all': item('{ value: 0 }') },
})

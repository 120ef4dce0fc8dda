import { defineProperties } from '../property.ts'

/** Properties of services. */
export const servicesProperties = defineProperties({
  availability: {
    kinds: ['service'],
    type: 'code',
    codes: 'availability',
    varying: true,
    scoped: true,
    description:
      'Whether a feature worked, was blocked or was throttled, on which networks and operators, and where.',
  },
  anomaly: {
    kinds: ['service'],
    type: 'code',
    codes: 'anomaly',
    many: true,
    varying: true,
    attributedOnly: true,
    qualifiers: {
      test: { type: 'text', required: true, description: 'The test that saw it, as its makers call it.' },
      operator: { type: 'record', description: 'On whose network.' },
      place: { type: 'record', description: 'Where.' },
    },
    description:
      'What a measurement of it saw that it had not expected; denied, what it looked for and did not see. It is no block and no fact: that takes a confirmed measurement, which is an availability.',
  },
  legalStatus: {
    kinds: ['service'],
    type: 'code',
    codes: 'legalStatus',
    varying: true,
    scoped: true,
    description:
      'Whether a rule forbids or allows it. It is no state of the networks: a prohibition by itself blocks nothing.',
  },
  usedByGroup: {
    kinds: ['service'],
    type: 'text',
    many: true,
    varying: true,
    attributedOnly: true,
    qualifiers: { for: { type: 'text', description: 'What for, in the coder’s paraphrase.' } },
    description:
      'Who uses it, where the text names a group and no one in it, according to somebody. Never a fact.',
  },
  launched: { kinds: ['service'], type: 'date', description: 'When it first appeared.' },
  accountCount: {
    kinds: ['service', 'organization'],
    type: 'quantity',
    unit: 'ACCOUNT',
    varying: true,
    qualifiers: { on: { type: 'record', description: 'On which service the accounts are.' } },
    description: 'How many accounts it has, or are linked to it.',
  },
  accountsRemoved: {
    kinds: ['service', 'organization'],
    type: 'quantity',
    unit: 'ACCOUNT',
    varying: true,
    qualifiers: { linkedTo: { type: 'record', description: 'To whom the accounts are linked.' } },
    description: 'How many accounts it closed or blocked.',
  },
})

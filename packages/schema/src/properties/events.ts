import { defineProperties } from '../property.ts'

/** Properties of events, and of what else happens at a time. */
export const eventsProperties = defineProperties({
  eventType: {
    kinds: ['event'],
    type: 'code',
    codes: 'eventType',
    description: 'What kind of thing happened.',
  },
  date: {
    kinds: ['event', 'restriction', 'campaign'],
    type: 'date',
    description: 'When it happened, or began.',
  },
  follows: {
    kinds: ['event', 'restriction'],
    type: 'record',
    many: true,
    description: 'What came before it, in the source’s own telling.',
  },
  participant: {
    kinds: ['event', 'restriction', 'campaign', 'competition'],
    type: 'record',
    many: true,
    qualifiers: { role: { type: 'code', codes: 'role', description: 'The part that it played.' } },
    description: 'Who or what took part.',
  },
  participantGroup: {
    kinds: ['event', 'campaign', 'competition'],
    type: 'text',
    many: true,
    qualifiers: { role: { type: 'code', codes: 'role', description: 'The part that they played.' } },
    description:
      'Who took part, where the text names a group and no one in it: a Moroccan citizen, activists.',
  },
  target: { kinds: ['event', 'campaign'], type: 'record', many: true, description: 'What it was aimed at.' },
  cause: {
    kinds: ['event', 'restriction', 'campaign'],
    type: 'record',
    many: true,
    attributedOnly: true,
    description: 'What brought it about, according to somebody. Never a fact.',
  },
  effect: {
    kinds: ['event', 'restriction', 'campaign'],
    type: 'record',
    many: true,
    attributedOnly: true,
    description: 'What it brought about, according to somebody. Never a fact.',
  },
  consequence: {
    kinds: ['event', 'restriction', 'campaign'],
    type: 'text',
    many: true,
    attributedOnly: true,
    description:
      'What it did to somebody or something, in the coder’s paraphrase, according to somebody. Never a fact.',
  },
  motive: {
    kinds: ['event', 'campaign'],
    type: 'text',
    many: true,
    attributedOnly: true,
    description:
      'Why those who did it did it, in the coder’s paraphrase, according to somebody. Never a fact.',
  },
  platform: {
    kinds: ['event', 'campaign', 'work'],
    type: 'record',
    of: ['service', 'organization'],
    many: true,
    description: 'The service or the page on which it took place or appeared.',
  },
  participantCount: {
    kinds: ['event', 'campaign'],
    type: 'quantity',
    unit: 'PERSON',
    varying: true,
    description: 'How many took part.',
  },
  loss: {
    kinds: ['event', 'organization', 'campaign'],
    type: 'quantity',
    unit: 'FOLLOWER',
    varying: true,
    qualifiers: {
      by: { type: 'record', description: 'Who or what lost it, where that is not the subject.' },
    },
    description: 'How much was lost.',
  },
  firstOf: { kinds: ['event'], type: 'boolean', description: 'Whether it was the first of its kind.' },
  circumvents: {
    kinds: ['service', 'event'],
    type: 'record',
    of: ['restriction'],
    many: true,
    description: 'The restriction that it gets round.',
  },
})

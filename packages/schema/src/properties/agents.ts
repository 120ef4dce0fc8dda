import { AGENTS } from '../kinds.ts'
import { defineProperties } from '../property.ts'

/** Properties of people and organizations. */
export const agentsProperties = defineProperties({
  occupation: {
    kinds: ['person'],
    type: 'text',
    many: true,
    varying: true,
    description: 'What the person does, in public.',
  },
  holdsRole: {
    kinds: AGENTS,
    type: 'code',
    codes: 'role',
    many: true,
    varying: true,
    qualifiers: { of: { type: 'record', description: 'In or of what the role is held.' } },
    description: 'A public role: director of an institute, juror of a competition.',
  },
  memberOf: {
    kinds: AGENTS,
    type: 'record',
    many: true,
    varying: true,
    description: 'What it is a member of, in the source’s own words.',
  },
  operatedBy: {
    kinds: ['service', 'organization', 'campaign'],
    type: 'record',
    of: AGENTS,
    many: true,
    varying: true,
    description: 'Who runs it.',
  },
  memberCount: {
    kinds: ['organization', 'campaign'],
    type: 'quantity',
    unit: 'PERSON',
    varying: true,
    description: 'How many belong to it.',
  },
  followerCount: {
    kinds: ['organization', 'person', 'campaign'],
    type: 'quantity',
    unit: 'FOLLOWER',
    varying: true,
    description: 'How many follow it on a social network.',
  },
  statement: {
    kinds: [...AGENTS, 'instrument', 'work', 'event'],
    type: 'text',
    many: true,
    qualifiers: { topic: { type: 'record', description: 'What it is about.' } },
    description: 'What was said, in the coder’s paraphrase. The words themselves stand in the source.',
  },
  stance: {
    kinds: AGENTS,
    type: 'code',
    codes: 'stance',
    many: true,
    varying: true,
    attributedOnly: true,
    qualifiers: { toward: { type: 'record', required: true, description: 'Towards whom or what.' } },
    description: 'Where it stands towards something, according to somebody. Never a fact.',
  },
  uses: {
    kinds: AGENTS,
    type: 'record',
    many: true,
    varying: true,
    attributedOnly: true,
    qualifiers: { for: { type: 'text', description: 'What for, in the coder’s paraphrase.' } },
    description: 'What it makes use of, according to somebody. Never a fact.',
  },
  employs: {
    kinds: ['organization'],
    type: 'text',
    many: true,
    varying: true,
    attributedOnly: true,
    description:
      'Whom it has working for it, in the coder’s paraphrase, according to somebody. Never a fact.',
  },
})

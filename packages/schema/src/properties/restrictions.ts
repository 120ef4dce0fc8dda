import { AGENTS } from '../kinds.ts'
import { defineProperties } from '../property.ts'

/** Properties of restrictions and of the rules behind them. */
export const restrictionsProperties = defineProperties({
  restricts: {
    kinds: ['restriction', 'instrument'],
    type: 'record',
    of: ['service'],
    many: true,
    description: 'The service that it restricts.',
  },
  orderedBy: {
    kinds: ['restriction'],
    type: 'record',
    of: AGENTS,
    many: true,
    description: 'Who ordered it.',
  },
  ordererType: {
    kinds: ['restriction'],
    type: 'code',
    codes: 'orderer',
    many: true,
    description: 'What kind of body ordered it, where the text names the kind only.',
  },
  implementedBy: {
    kinds: ['restriction'],
    type: 'record',
    of: AGENTS,
    many: true,
    description: 'Who carried it out.',
  },
  extendedTo: {
    kinds: ['restriction'],
    type: 'code',
    codes: 'network',
    many: true,
    varying: true,
    description: 'A network that it reached after its start.',
  },
  statedReason: {
    kinds: ['restriction', 'instrument', 'event'],
    type: 'code',
    codes: 'reason',
    many: true,
    description: 'The reason that those who imposed it gave. STOP calls it gov_justification.',
  },
  allegedReason: {
    kinds: ['restriction', 'instrument', 'event'],
    type: 'code',
    codes: 'reason',
    many: true,
    attributedOnly: true,
    description: 'The reason that others suspect. Never a fact. STOP calls it actual_cause.',
  },
  legalBasis: {
    kinds: ['restriction', 'instrument'],
    type: 'record',
    of: ['instrument'],
    many: true,
    description: 'The rule that it is based on.',
  },
  contestedGround: {
    kinds: ['instrument'],
    type: 'text',
    many: true,
    attributedOnly: true,
    description: 'Why somebody holds it to be unlawful, in the coder’s paraphrase. Never a fact.',
  },
  issuedBy: { kinds: ['instrument'], type: 'record', of: AGENTS, description: 'Who issued it.' },
  issued: { kinds: ['instrument'], type: 'date', description: 'When it was issued.' },
  inForce: { kinds: ['instrument'], type: 'boolean', varying: true, description: 'Whether it is in force.' },
  requires: {
    kinds: ['instrument'],
    type: 'text',
    many: true,
    description: 'What it asks for, in the coder’s paraphrase.',
  },
})

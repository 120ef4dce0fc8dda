import { AGENTS } from '../kinds.ts'
import { defineProperties } from '../property.ts'

/** Properties of campaigns and competitions. */
export const campaignsProperties = defineProperties({
  hashtag: {
    kinds: ['campaign'],
    type: 'text',
    many: true,
    description: 'The hashtag that it goes by, without the sign.',
  },
  goal: {
    kinds: ['campaign'],
    type: 'text',
    many: true,
    description: 'What it wants, in the coder’s paraphrase.',
  },
  method: { kinds: ['campaign'], type: 'code', codes: 'method', many: true, description: 'How it works.' },
  sponsor: {
    kinds: ['competition', 'campaign'],
    type: 'record',
    of: AGENTS,
    many: true,
    varying: true,
    description: 'Who pays for it or supports it.',
  },
  sponsorGroup: {
    kinds: ['competition', 'campaign'],
    type: 'text',
    many: true,
    varying: true,
    description: 'Who supports it, where the text does not name them: one of the operators.',
  },
  candidateIn: {
    kinds: [...AGENTS, 'work'],
    type: 'record',
    of: ['competition'],
    many: true,
    description: 'The competition in which it stands.',
  },
  jurorOf: {
    kinds: ['person', 'organization'],
    type: 'record',
    of: ['competition', 'organization'],
    many: true,
    description: 'The competition on whose jury or electoral college it sits.',
  },
  withdrewFrom: {
    kinds: [...AGENTS, 'work'],
    type: 'record',
    of: ['competition', 'organization'],
    many: true,
    description: 'The competition, or its jury, that it withdrew from.',
  },
  cancelled: { kinds: ['competition'], type: 'date', description: 'When it was called off.' },
  field: {
    kinds: ['competition', 'organization', 'work'],
    type: 'text',
    many: true,
    description: 'What it is about, in the coder’s paraphrase.',
  },
})

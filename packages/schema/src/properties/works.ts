import { AGENTS } from '../kinds.ts'
import { defineProperties } from '../property.ts'

/** Properties of documents and other works. */
export const worksProperties = defineProperties({
  quotes: { kinds: ['work'], type: 'record', many: true, description: 'Whom or what it quotes.' },
  author: { kinds: ['work'], type: 'record', of: AGENTS, many: true, description: 'Who wrote or made it.' },
  publisher: { kinds: ['work'], type: 'record', of: AGENTS, description: 'Who published it.' },
  published: { kinds: ['work'], type: 'date', description: 'When it was published.' },
})

import { AGENT_KINDS } from '../references.ts'
import { defineRule } from '../rule.ts'

export const chainAgentKind = defineRule({
  code: 'CHAIN_AGENT_KIND',
  severity: 'error',
  reason:
    'A chain is made of those who can speak: persons, organizations, campaigns, and works, such as a report. A law or a service says nothing; who issued it or runs it does.',
  example: {
    of: 'claims',
    bad: `- id: site
  cite: …
  chain: [{ agent: nida, manner: said }]
  about: nida
  website: { en: nida.example }`,
    good: `- id: site
  cite: …
  chain: [{ agent: regulator, manner: said }]
  about: nida
  website: { en: nida.example }`,
  },
  *check(context) {
    for (const { file, path, id, written, use } of context.references) {
      const kind = context.kinds.get(id)
      if (use !== 'agent' || kind === undefined || AGENT_KINDS.includes(kind)) continue
      yield {
        file,
        path,
        value: written,
        message: `"${written}" is of the kind ${kind}, which cannot pass a claim on`,
        next: `name who speaks: ${AGENT_KINDS.join(', ')}`,
      }
    }
  },
})

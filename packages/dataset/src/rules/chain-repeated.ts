import { resolver } from '../compile-claims.ts'
import { defineRule } from '../rule.ts'

export const chainRepeated = defineRule({
  code: 'CHAIN_REPEATED',
  severity: 'error',
  reason:
    'A chain leads from hand to hand, each one once. The publisher of the document ends it without being written.',
  example: {
    of: 'claims',
    bad: `- id: site
  cite: …
  chain: [{ agent: manara, manner: reported }, { agent: regulator, manner: said }]
  about: nida
  website: { en: nida.example }`,
    good: `- id: site
  cite: …
  chain: [{ agent: regulator, manner: said }]
  about: nida
  website: { en: nida.example }`,
    given: 'The publisher of the document is `manara`.',
  },
  *check({ authored, items }) {
    const resolve = resolver(authored.id)
    for (const { file, path, claim } of items) {
      const chain = claim.chain ?? []
      const publisher = file.value.source?.publisher
      const seen = new Set<string>()
      for (const [index, link] of chain.entries()) {
        if (link?.agent === undefined) continue
        const agent = resolve(link.agent)
        const at = { file, path: [...path, 'chain', index, 'agent'], value: link.agent }
        if (seen.has(agent))
          yield {
            ...at,
            message: `"${link.agent}" stands in the chain a second time`,
            next: 'name each agent once',
          }
        else if (publisher !== undefined && agent === resolve(publisher) && index < chain.length - 1)
          yield {
            ...at,
            message: `"${link.agent}" is the publisher, which ends the chain, and stands within it`,
            next: 'leave the publisher out',
          }
        seen.add(agent)
      }
    }
  },
})

import { defineRule } from '../rule.ts'

export const chainEmptyLink = defineRule({
  code: 'CHAIN_EMPTY_LINK',
  severity: 'error',
  reason:
    'A link of a chain is one agent: a record, or somebody whom the text does not name, as it calls them.',
  example: {
    of: 'claims',
    bad: `- id: site
  cite: …
  chain: [{ manner: said }]
  about: nida
  website: { en: nida.example }`,
    good: `- id: site
  cite: …
  chain: [{ unnamed: users, manner: said }]
  about: nida
  website: { en: nida.example }`,
  },
  *check({ items }) {
    for (const { file, path, claim } of items)
      for (const [index, link] of (claim.chain ?? []).entries()) {
        const at = [...path, 'chain', index]
        const wrong = file.wrong.some(
          (one) => one.length >= at.length && at.every((step, depth) => one[depth] === step),
        )
        if (!link || wrong || (link.agent === undefined) !== (link.unnamed === undefined)) continue
        yield {
          file,
          path: at,
          message:
            link.agent === undefined
              ? 'the link says neither agent nor unnamed'
              : 'the link says both agent and unnamed',
          next: 'write agent: with a record, or unnamed: with how the text calls them, in English',
        }
      }
  },
})

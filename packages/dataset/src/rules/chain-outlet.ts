import { asList, resolver } from '../compile-claims.ts'
import { defineRule } from '../rule.ts'
import { quotedOf } from '../times.ts'

export const chainOutlet = defineRule({
  code: 'CHAIN_OUTLET',
  severity: 'warning',
  reason:
    'A claim of a quoted source passes through who published or wrote that source. A chain that ends with somebody else speaks of another source, or the source is described wrongly.',
  example: {
    of: { file: 'sources/example.yaml' },
    bad: `source:
  type: ARTICLE
  title: { ar: عنوان }
  publisher: manara
  language: ar
  text: …
quoted:
  - { id: statement-text, type: STATEMENT, title: { en: A statement }, language: ar, authors: [regulator] }
claims:
  - id: site
    cite: …
    source: statement-text
    chain: [{ agent: salma, manner: announced }]
    about: nida
    website: { en: nida.example }`,
    good: `source:
  type: ARTICLE
  title: { ar: عنوان }
  publisher: manara
  language: ar
  text: …
quoted:
  - { id: statement-text, type: STATEMENT, title: { en: A statement }, language: ar, authors: [regulator] }
claims:
  - id: site
    cite: …
    source: statement-text
    chain: [{ agent: salma, manner: said }, { agent: regulator, manner: announced }]
    about: nida
    website: { en: nida.example }`,
  },
  *check({ authored, items }) {
    const resolve = resolver(authored.id)
    for (const item of items) {
      const quoted = quotedOf(item)
      const chain = item.claim.chain ?? []
      const last = chain.at(-1)
      if (!quoted || last?.agent === undefined || !PUBLISHING.includes(last.manner ?? '')) continue
      const authors = asList(quoted.authors).flatMap((author) => author ?? [])
      // Without an author the chain ends with whoever speaks, and the publisher follows by itself.
      const outlets = authors.length > 0 ? [quoted.publisher ?? [], ...authors].flat() : []
      if (outlets.length === 0 || outlets.some((outlet) => resolve(outlet) === resolve(last.agent!))) continue
      yield {
        file: item.file,
        path: [...item.path, 'chain', chain.length - 1, 'agent'],
        value: last.agent,
        message: `"${last.agent}" ends the chain of "${quoted.id ?? ''}", which is by ${outlets.map((one) => `"${one}"`).join(' and ')}`,
        next: 'end the chain with who published or wrote the quoted source, or correct the source',
      }
    }
  },
})

/** Manners in which a source comes before the public; whoever only said something is not its outlet. */
const PUBLISHING: readonly string[] = ['posted', 'reported', 'announced']

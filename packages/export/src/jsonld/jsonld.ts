import type { Release } from '@isnad/schema'
import { defineExporter, type ExportInput } from '../exporter.ts'
import { factsOf } from '../facts-of.ts'
import { createNames } from '../names.ts'
import { claimNode, revisionNodes } from './claim-node.ts'
import { contextFor } from './context.ts'
import { recordNode } from './record-node.ts'
import { reviewNode } from './review-node.ts'
import { sourceNode } from './source-node.ts'
import { inLanguages, type Iri, type Node } from './terms.ts'

/** Linked data: one graph, by schema.org (Claim, ClaimReview), PROV-O and Web Annotation, with its context inlined. */
export const jsonld = defineExporter({
  format: 'jsonld',
  description: 'one JSON-LD graph: schema.org with ClaimReview, PROV and Web Annotation',
  export(input, { base = 'urn:isnad:' }) {
    const document = { '@context': contextFor(base), '@graph': graphOf(input, (id) => `${base}${id}`) }
    return {
      files: [{ name: 'dataset.jsonld', content: `${JSON.stringify(document, null, 1)}\n` }],
      losses: [],
    }
  },
})

function graphOf(input: ExportInput, iri: Iri): Node[] {
  const { release } = input
  const nameOf = createNames(input)
  return [
    datasetNode(release, iri),
    ...release.records.map((record) => recordNode(record, iri)),
    ...release.sources.map((source) => sourceNode(source, iri)),
    ...release.claims.map((claim) => claimNode(claim, iri)),
    ...release.claims.flatMap((claim) => revisionNodes(claim, iri)),
    ...factsOf(input).map((fact) => reviewNode(fact, release.dataset.id, iri, nameOf)),
    ...release.withdrawals.map(({ id, date, reason }) => ({
      '@id': iri(id),
      '@type': 'isnad:Withdrawal',
      'prov:invalidatedAtTime': date,
      'isnad:reason': inLanguages(reason),
    })),
  ]
}

function datasetNode({ dataset, hash }: Release, iri: Iri): Node {
  return {
    '@id': iri(dataset.id),
    '@type': ['Dataset', 'prov:Collection'],
    name: inLanguages(dataset.title),
    description: inLanguages(dataset.description),
    version: dataset.version,
    license: `https://spdx.org/licenses/${encodeURIComponent(dataset.licence)}`,
    maintainer: dataset.maintainers,
    'isnad:release': `sha256:${hash}`,
  }
}

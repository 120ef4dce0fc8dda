import type { Record } from '@isnad/schema'
import { CLASS_OF_KIND, inLanguages, type Iri, type Node } from './terms.ts'

/** A record by the terms of schema.org. */
export function recordNode(
  { id, kind, labels, identifiers = {}, partOf = [], note }: Record,
  iri: Iri,
): Node {
  // The preferred name of each language comes first; the others are alternatives.
  const isPreferred = (label: Record['labels'][number]) =>
    labels.find(({ language }) => language === label.language) === label
  const named = (preferred: boolean) =>
    labels
      .filter((label) => isPreferred(label) === preferred)
      .map(({ language, text }) => ({ '@language': language, '@value': text }))
  return {
    '@id': iri(id),
    '@type': [CLASS_OF_KIND[kind], `isnad:${kind}`],
    name: named(true),
    ...(named(false).length > 0 && { alternateName: named(false) }),
    ...(Object.keys(identifiers).length > 0 && {
      identifier: Object.entries(identifiers).flatMap(([system, values]) =>
        values.map((value) => ({ '@type': 'PropertyValue', propertyID: system, value })),
      ),
    }),
    ...(partOf.length > 0 && { isPartOf: partOf.map(iri) }),
    ...(note && { description: inLanguages(note) }),
  }
}

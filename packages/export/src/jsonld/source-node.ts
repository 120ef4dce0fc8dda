import type { Source } from '@isnad/schema'
import { CLASS_OF_SOURCE, inLanguages, type Iri, type Node } from './terms.ts'

/** A source by the terms of schema.org and PROV. A date that is not known exactly stays EDTF, under a term of ours. */
export function sourceNode(source: Source, iri: Iri): Node {
  const { id, type, title, publisher, authors, published, language, url, quotedIn, renditions } = source
  const isExact = published !== undefined && /^\d{4}(?:-\d\d(?:-\d\d)?)?$/.test(published)
  return {
    '@id': iri(id),
    '@type': [CLASS_OF_SOURCE[type] ?? 'CreativeWork', 'prov:Entity'],
    name: inLanguages(title),
    ...(publisher !== undefined && { publisher: iri(publisher) }),
    ...(authors && { author: authors.map(iri) }),
    ...(published !== undefined && { [isExact ? 'datePublished' : 'isnad:published']: published }),
    inLanguage: language,
    ...(url !== undefined && { url }),
    ...(quotedIn !== undefined && { 'prov:wasQuotedFrom': iri(quotedIn) }),
    ...(renditions.length > 0 && {
      'isnad:rendition': renditions.map((rendition) => ({
        '@type': 'isnad:Rendition',
        name: rendition.id,
        'isnad:sha256': rendition.sha256,
        'isnad:codePoints': rendition.length,
      })),
    }),
  }
}

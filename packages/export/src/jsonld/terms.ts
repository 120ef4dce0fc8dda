import type { Kind, Text } from '@isnad/schema'

/** A node of a JSON-LD graph, or a value in it. */
export interface Node {
  [term: string]: unknown
}

/** Makes the IRI of an id of ours. */
export type Iri = (id: string) => string

/** The classes of schema.org for the kinds of record. */
export const CLASS_OF_KIND: { readonly [kind in Kind]: string } = {
  person: 'Person',
  organization: 'Organization',
  service: 'SoftwareApplication',
  place: 'Place',
  campaign: 'Project',
  competition: 'Event',
  instrument: 'Legislation',
  work: 'CreativeWork',
  restriction: 'Action',
  event: 'Event',
}

/** The classes of schema.org for the types of source. */
export const CLASS_OF_SOURCE: { readonly [type: string]: string } = {
  ARTICLE: 'NewsArticle',
  STATEMENT: 'Statement',
  POST: 'SocialMediaPosting',
  LAW: 'Legislation',
  REPORT: 'Report',
  MEASUREMENT: 'Dataset',
  DATABASE: 'Dataset',
  WEB_PAGE: 'WebPage',
}

/** A text by language as JSON-LD has it. */
export function inLanguages(text: Text): Node[] {
  return Object.entries(text).map(([language, value]) => ({ '@language': language, '@value': value }))
}

import type { Fact } from '@isnad/evidence'
import { readable } from '../tables/value-columns.ts'
import { valueNode } from './value-node.ts'
import type { Iri, Node } from './terms.ts'

/**
 * What follows from claims, as a ClaimReview of them. It is no verdict on the truth: the rating says in words how many
 * independent witnesses there are and whether somebody says otherwise, and has no figure.
 */
export function reviewNode(fact: Fact, dataset: string, iri: Iri, nameOf: (id: string) => string): Node {
  const value = fact.value.type === 'record' ? nameOf(fact.value.record) : readable(fact.value)
  return {
    '@id': `${iri(dataset)}#fact:${encodeURIComponent(fact.id)}`,
    '@type': ['ClaimReview', 'prov:Entity'],
    author: iri(dataset),
    about: iri(fact.subject),
    claimReviewed: `${nameOf(fact.subject)}: ${fact.property} ${value}`,
    itemReviewed: [...fact.claims, ...fact.against, ...fact.denials].map(iri),
    'prov:wasDerivedFrom': fact.claims.map(iri),
    'isnad:property': fact.property,
    'isnad:value': valueNode(fact.value, iri),
    'isnad:for': fact.claims.map(iri),
    ...(fact.against.length > 0 && { 'isnad:against': fact.against.map(iri) }),
    ...(fact.denials.length > 0 && { 'isnad:denies': fact.denials.map(iri) }),
    'isnad:independentChains': fact.independentChains,
    reviewRating: {
      '@type': 'Rating',
      alternateName: fact.disputed ? 'disputed' : 'not disputed',
      ratingExplanation: explain(fact),
    },
  }
}

function explain({ independentChains, atLeast, sources, against, denials }: Fact): string {
  const count = (number: number, noun: string) => `${number} ${noun}${number === 1 ? '' : 's'}`
  return [
    `${atLeast ? 'at least ' : ''}${count(independentChains, 'independent chain')}`,
    count(sources, 'source'),
    `${count(against.length, 'claim')} of another value`,
    count(denials.length, 'denial'),
  ].join(', ')
}

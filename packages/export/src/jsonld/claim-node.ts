import type { Claim } from '@isnad/schema'
import { scopeNode, valueNode } from './value-node.ts'
import type { Iri, Node } from './terms.ts'

/**
 * A claim: schema.org's Claim, which appears in its source; PROV's entity, derived from the source and attributed to the
 * first who is named; and the passage by Web Annotation. The chain is a list of PROV attributions.
 */
export function claimNode(claim: Claim, iri: Iri): Node {
  const { id, source, subject, property, value, qualifiers = {}, time, scope, chain, citations } = claim
  const [speaker] = chain.flatMap(({ agent }) => agent ?? [])
  return {
    '@id': iri(id),
    '@type': ['Claim', 'prov:Entity'],
    about: iri(subject),
    appearance: iri(source),
    'isnad:property': property,
    'isnad:value': valueNode(value, iri),
    ...(Object.keys(qualifiers).length > 0 && {
      'isnad:qualifier': Object.entries(qualifiers).map(([name, each]) => ({
        '@type': 'PropertyValue',
        name,
        'isnad:value': valueNode(each, iri),
      })),
    }),
    ...(time !== undefined && { 'isnad:time': time }),
    ...(scope && { 'isnad:scope': scopeNode(scope, iri) }),
    ...(claim.denied && { 'isnad:denied': true }),
    'isnad:mode': claim.mode ?? 'asserts',
    ...(speaker !== undefined && { 'prov:wasAttributedTo': iri(speaker) }),
    'prov:wasDerivedFrom': iri(source),
    'isnad:chain': chain.map(({ agent, unnamed, manner }) => ({
      '@type': 'prov:Attribution',
      ...(agent !== undefined && { 'prov:agent': iri(agent) }),
      ...(unnamed !== undefined && { 'isnad:unnamed': unnamed }),
      'prov:hadRole': `isnad:${manner}`,
    })),
    'isnad:passage': citations.map((citation) => ({
      '@type': 'oa:SpecificResource',
      'oa:hasSource': iri(citation.source),
      'isnad:rendition': citation.rendition,
      'oa:hasSelector': {
        '@type': 'oa:TextPositionSelector',
        'oa:start': citation.start,
        'oa:end': citation.end,
      },
      'isnad:sha256': citation.sha256,
    })),
    ...(claim.inferred !== undefined && { 'isnad:inferred': claim.inferred }),
    ...(claim.deprecated !== undefined && { 'isnad:deprecated': claim.deprecated }),
  }
}

/** That claims correct another, said of those: `prov:wasRevisionOf`. */
export function revisionNodes({ id, replacedBy = [] }: Claim, iri: Iri): Node[] {
  return replacedBy.map((right) => ({ '@id': iri(right), 'prov:wasRevisionOf': iri(id) }))
}

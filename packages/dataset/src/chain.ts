import type { AuthoredLink, Chain, ChainLink } from '@isnad/schema'

/** The outlet of a document that does not say who published it. */
export const UNNAMED_OUTLET = 'an outlet that the document does not name'

/** What a chain is completed with. All references are whole ids. */
export interface ChainEnd {
  /** Publisher of the document in whose text the passage stands. */
  publisher: string | undefined
  /** Of a claim of a quoted source: the publisher of that source. Absent for a claim of the document itself. */
  quoted?: { publisher: string | undefined; type: string }
}

/**
 * Completes a chain with the outlet that printed it, which the author leaves out. A claim of a quoted source ends with
 * the publisher of the quoted source and then that of the document, because that is where it was read.
 */
export function completeChain(
  links: readonly AuthoredLink[],
  end: ChainEnd,
  resolve: (reference: string) => string,
): Chain {
  const chain = links.map(({ agent, unnamed, manner }): ChainLink => ({
    ...(agent !== undefined && { agent: resolve(agent) }),
    ...(unnamed !== undefined && { unnamed }),
    manner,
  }))
  if (!end.quoted) return append(chain, end.publisher, 'reported')
  const { publisher, type } = end.quoted
  const said =
    publisher === undefined ? chain : append(chain, publisher, type === 'POST' ? 'posted' : 'reported')
  return append(said, end.publisher, 'quoted')
}

function append(chain: Chain, publisher: string | undefined, manner: string): Chain {
  if (publisher === undefined) return [...chain, { unnamed: UNNAMED_OUTLET, manner }]
  return chain.at(-1)?.agent === publisher ? chain : [...chain, { agent: publisher, manner }]
}

import type { Chain } from '@isnad/schema'
import type { AgentOptions } from './independent-chains.ts'
import { byText } from './order.ts'

/**
 * The agent nearest the page that the chains of all claims share, if they come from two or more sources.
 *
 * Reason: scholars of hadith call the transmitter on whom all chains of a report converge its common link; whatever is
 * true of the report hangs on that one. Where an agency stands behind five articles, its name tells more than the count.
 *
 * Nearest is the agent whose farthest place from the page, over all chains, is the smallest; then the smallest sum of
 * places; then the first in text order. The outlet is place 0.
 *
 * Limits: agents without a name are never a common link, and one chain that names other agents is enough to have none.
 *
 * @returns the agent's id (the first of those that are the same), or `null`
 */
export function commonLink(
  claims: readonly { readonly source: string; readonly chain: Chain }[],
  { same = (agent) => agent }: AgentOptions = {},
): string | null {
  const [first, ...others] = claims.map(({ chain }) => placesOf(chain, same))
  if (first === undefined || new Set(claims.map(({ source }) => source)).size < 2) return null
  const shared = [...first.keys()]
    .filter((agent) => others.every((places) => places.has(agent)))
    .map((agent) => {
      const places = [first, ...others].map((chain) => chain.get(agent) ?? 0)
      return { agent, farthest: Math.max(...places), sum: places.reduce((sum, place) => sum + place, 0) }
    })
    .sort((a, b) => a.farthest - b.farthest || a.sum - b.sum || byText(a.agent, b.agent))
  return shared[0]?.agent ?? null
}

/** The agents of a chain with their distance from the page; the smaller one where an agent stands twice. */
function placesOf(chain: Chain, same: (agent: string) => string): Map<string, number> {
  const places = new Map<string, number>()
  chain.forEach(({ agent }, i) => {
    if (agent !== undefined) places.set(same(agent), chain.length - 1 - i)
  })
  return places
}

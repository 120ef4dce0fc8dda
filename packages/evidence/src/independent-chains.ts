import type { Chain } from '@isnad/schema'
import { byText } from './order.ts'
import { largestDisjoint } from './largest-disjoint.ts'

/** How agents are told apart. */
export interface AgentOptions {
  /** The one id under which an agent counts; by default its own. See `sameRecords`. */
  same?: (agent: string) => string
}

/** How many independent witnesses there are. */
export interface ChainCount {
  count: number
  /** Whether `count` is a lower bound, because there were too many chains to count exactly. */
  atLeast: boolean
}

/** The agent at which all chains end that do not say where they end. No id has a space. */
export const UNKNOWN_AGENT = 'unknown agent'

/**
 * How many independent witnesses claims have: the size of the largest set of their chains of which no two share an
 * agent.
 *
 * Reason: ten reprints are not ten witnesses. A ban that five papers report, all from one statement of the regulator,
 * has one witness; a paper that reports it from its own correspondent makes two. A chain that names no agent, or ends at
 * an outlet that is not named, may come from anywhere, also from one of the others like it: all of them together count
 * as one at most.
 *
 * Limits: it sees only the agents that the texts name. Two papers that copied one agency and name it in neither count as
 * two. Agents without a name within a chain ("observers") are not compared. Owners and alliances are not looked at.
 *
 * @returns exact unless more than 32 distinct chains hang together, then a lower bound
 */
export function independentChains(
  claims: readonly { readonly chain: Chain }[],
  options: AgentOptions = {},
): ChainCount {
  const chains = new Map<string, Set<string>>()
  for (const { chain } of claims) {
    const agents = agentsOf(chain, options)
    chains.set(JSON.stringify([...agents].sort(byText)), agents)
  }
  const sorted = [...chains].sort(([a], [b]) => byText(a, b)).map(([, agents]) => agents)
  return largestDisjoint(sorted)
}

/** The agents of a chain for counting, with the shared unknown one where it does not say where it ends. */
export function agentsOf(chain: Chain, { same = (agent) => agent }: AgentOptions): Set<string> {
  const agents = new Set(chain.flatMap(({ agent }) => (agent === undefined ? [] : same(agent))))
  if (agents.size === 0 || chain.at(-1)?.agent === undefined) agents.add(UNKNOWN_AGENT)
  return agents
}

import type { Chain } from '@isnad/schema'

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

export function independentChains(
  claims: readonly { chain: Chain }[],
  options: AgentOptions = {},
): ChainCount {
  throw new Error(`not written yet: ${claims.length} ${typeof options}`)
}

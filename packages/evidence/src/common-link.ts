import type { Chain } from '@isnad/schema'
import type { AgentOptions } from './independent-chains.ts'

export function commonLink(
  claims: readonly { source: string; chain: Chain }[],
  options: AgentOptions = {},
): string | null {
  throw new Error(`not written yet: ${claims.length} ${typeof options}`)
}

import type { ScopePart } from '@isnad/sdk'
import { words } from './words.ts'

/** Parts by what tells them apart: a feature or an operator that they all share is left out. */
export function partNames(parts: readonly ScopePart[]): string[] {
  const oneFeature = new Set(parts.map(({ feature }) => feature)).size === 1
  const oneOperator = new Set(parts.map(({ operator }) => operator?.id)).size === 1
  return parts.map(({ feature, network, operator }) =>
    [
      ...(oneFeature ? [] : [words(feature)]),
      network === null ? 'every network' : words(network),
      ...(oneOperator && operator === null ? [] : [operator?.name ?? 'other operators']),
    ].join(' · '),
  )
}

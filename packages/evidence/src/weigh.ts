import type { Claim } from '@isnad/schema'
import { commonLink } from './common-link.ts'
import { independentChains } from './independent-chains.ts'
import type { Lookup } from './lookup.ts'
import { byNumber } from './order.ts'

/** How well a value is supported. */
export interface Weight {
  independentChains: number
  /** Whether `independentChains` is a lower bound. */
  atLeast: boolean
  /** How many sources the claims stand in. */
  sources: number
  commonLink: string | null
  /** The first day by which one of the sources was surely published, in days since 1970-01-01. */
  earliest: number
}

/** Weighs the claims for a value. */
export function weigh(claims: readonly Claim[], lookup: Lookup): Weight {
  const { count, atLeast } = independentChains(claims, lookup)
  return {
    independentChains: count,
    atLeast,
    sources: new Set(claims.map(({ source }) => source)).size,
    commonLink: commonLink(claims, lookup),
    earliest: claims.reduce(
      (earliest, { source }) => Math.min(earliest, lookup.published(source).highest),
      Infinity,
    ),
  }
}

/**
 * Orders values by their support: more independent chains first, then more sources, then the earlier surely published.
 *
 * Reason: independence is what makes a second witness worth anything. Of equally many, more pages give a reader more to
 * check; then the earlier cannot have copied the later.
 *
 * Limits: it counts witnesses and does not judge them. Values of equal support are told apart by their keys, which
 * means nothing but that everybody gets the same order.
 */
export function compareWeights(a: Weight, b: Weight): number {
  return (
    b.independentChains - a.independentChains || b.sources - a.sources || byNumber(a.earliest, b.earliest)
  )
}

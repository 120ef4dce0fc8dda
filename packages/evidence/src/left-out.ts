import type { Scope } from '@isnad/schema'
import type { Lookup } from './lookup.ts'
import { distinctScopes, type ScopedClaim } from './word.ts'

/**
 * Which claims are not among the evidence, because a question about some days hardly needs them: see `isEnough`. Days are
 * counted from 1970-01-01. All that is told before or after a claim that is among them must be there too.
 */
export interface LeftOut {
  /** Every day of which an earlier one may speak lies before this one. */
  from: number
  /** Every day of which a later one may speak lies after this one. */
  to: number
  /** The scopes of the earlier ones. */
  earlier: readonly ScopeOf[]
  /** The scopes of the later ones. */
  later: readonly ScopeOf[]
}

/** A scope that claims about a record have. */
export interface ScopeOf {
  /** Id of the record. */
  subject: string
  scope: Scope
}

/** The scopes of the claims that were left out on either side. */
export interface LeftScopes {
  earlier: readonly Scope[]
  later: readonly Scope[]
}

/** The scopes of the claims about a service that were left out on either side and reach something of a place. */
export function leftScopes(
  leftOut: LeftOut | undefined,
  lookup: Lookup,
  service: string,
  place: string,
): LeftScopes {
  const about = (all: readonly ScopeOf[] = []) =>
    distinctScopes(
      all.flatMap(({ subject, scope }) => (subject === service ? scope : [])),
      place,
      lookup,
    )
  return { earlier: about(leftOut?.earlier), later: about(leftOut?.later) }
}

/** The scopes of claims, and of those that were left out, each once. */
export function allScopes(
  claims: readonly ScopedClaim[],
  { earlier, later }: LeftScopes,
  lookup: Lookup,
  place: string,
): Scope[] {
  return distinctScopes([...claims.map(({ scope }) => scope), ...earlier, ...later], place, lookup)
}

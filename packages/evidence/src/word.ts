import type { Claim, Period, Scope } from '@isnad/schema'
import type { ScopePart, State } from './answer.ts'
import type { Lookup } from './lookup.ts'
import { createReach, ofPlace } from './reach.ts'
import type { Telling } from './telling.ts'

/** An availability claim, read for one part of the networks. */
export interface Word {
  claim: Claim
  state: State
  /** Whether it says that the state was *not* so. It then gives no state, and only stands against one. */
  denied: boolean
  /** Whether it leaves open of whom it speaks, so that it proves what it says for some, never for all. */
  partial: boolean
  period: Period
  telling: Telling
}

/** An availability claim in or around a place, with the scope that it must have. */
export interface ScopedClaim {
  claim: Claim
  scope: Scope
}

/** The usable claims on the availability of a service that reach something of a place. Equal scopes are one object. */
export function scopedClaims(lookup: Lookup, service: string, place: string): ScopedClaim[] {
  const one = createOne(place, lookup)
  return lookup.about(service, 'availability').flatMap((claim) => {
    if (claim.scope === undefined || claim.value.type !== 'code') return []
    const scope = one(claim.scope)
    return scope === undefined ? [] : { claim, scope }
  })
}

/** Each of the scopes that reach something of a place once, in one object. */
export function distinctScopes(scopes: Iterable<Scope>, place: string, lookup: Lookup): Scope[] {
  const one = createOne(place, lookup)
  return [...new Set([...scopes].flatMap((scope) => one(scope) ?? []))]
}

/** Gives one object for all equal scopes; nothing for those that reach nothing of a place. */
function createOne(place: string, lookup: Lookup): (scope: Scope) => Scope | undefined {
  const ones = new Map<string, Scope | undefined>()
  return (scope) => {
    const key = lookup.scopeKey(scope)
    if (!ones.has(key)) ones.set(key, ofPlace(scope, place, lookup) === 'none' ? undefined : scope)
    return ones.get(key)
  }
}

/** The claims that reach a part, whole or in some of it, read as words about it. */
export function wordsOf(
  lookup: Lookup,
  claims: readonly ScopedClaim[],
  part: ScopePart,
  place: string,
): Word[] {
  const reachOf = createReach(part, place, lookup)
  return claims.flatMap(({ claim, scope }) => {
    const reach = reachOf(scope)
    if (reach === 'none' || claim.value.type !== 'code') return []
    return {
      claim,
      // The vocabulary `availability` has no other codes; the authoring schema refuses them.
      state: claim.value.code as State,
      denied: claim.denied ?? false,
      partial: reach === 'some',
      period: lookup.period(claim),
      telling: lookup.telling(claim),
    }
  })
}

/** Whether a word stands against a state: it gives another, or denies this one. */
export function opposes(word: Word, state: State): boolean {
  return word.denied ? word.state === state : word.state !== state
}

/** The states that words give, each once. Denials give none. */
export function statesOf(words: readonly Word[]): Set<State> {
  return new Set(words.filter((word) => !word.denied).map((word) => word.state))
}

/** The one state on which words agree; `undefined` if they give several or none, or one of them denies it. */
export function agreedState(words: readonly Word[]): State | undefined {
  const [state, ...others] = statesOf(words)
  if (state === undefined || others.length > 0 || words.some((word) => opposes(word, state))) return undefined
  return state
}

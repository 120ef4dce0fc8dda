import { feature, network, withBroader, type Scope } from '@isnad/schema'
import type { ScopePart } from './answer.ts'
import type { Lookup } from './lookup.ts'

/** How much of a part a claim speaks of: `whole`, `some` that it does not identify, or `none`. */
export type Reach = 'whole' | 'some' | 'none'

/**
 * Tells how much of a part of the networks, in a place, a scope reaches.
 *
 * `all` contains everything; a code contains what it is broader than; a place contains what is in it. `some` leaves open
 * of whom the claim speaks: it may be of this part or of another.
 *
 * A scope in a narrower place reaches some of the wider one: that calls failed in Casablanca proves that they failed for
 * some of Morocco, and not for all. (DESIGN is silent on this; see docs/decisions/0011.)
 *
 * Limits: networks and operators are not combined with each other. A claim on "3G of A, and 4G of B" is two claims.
 */
export function createReach(
  part: ScopePart,
  place: string,
  lookup: Pick<Lookup, 'same' | 'isWithin'>,
): (scope: Scope) => Reach {
  const { same } = lookup
  const features = withBroader(feature, part.feature)
  const networks = part.network === null ? [] : withBroader(network, part.network)
  const operator = part.operator === null ? null : same(part.operator)
  // Thousands of claims share a few scopes: see `scopedClaims`.
  const known = new Map<Scope, Reach>()
  return (scope) => {
    let reach = known.get(scope)
    if (reach === undefined) known.set(scope, (reach = reachOf(scope)))
    return reach
  }

  function reachOf(scope: Scope): Reach {
    if (!features.some((code) => scope.features.includes(code))) return 'none'
    const reaches = [
      ofListed(scope.networks, (code) => networks.includes(code)),
      ofListed(scope.operators, (id) => operator !== null && same(id) === operator),
      ofPlace(scope, place, lookup),
    ]
    if (reaches.includes('none')) return 'none'
    return reaches.includes('some') ? 'some' : 'whole'
  }
}

function ofListed(listed: readonly string[] | 'all' | 'some', isAsked: (one: string) => boolean): Reach {
  if (listed === 'all') return 'whole'
  if (listed === 'some') return 'some'
  return listed.some(isAsked) ? 'whole' : 'none'
}

/** How much of a place a scope reaches. */
export function ofPlace({ place }: Scope, asked: string, { isWithin }: Pick<Lookup, 'isWithin'>): Reach {
  if (isWithin(asked, place)) return 'whole'
  return isWithin(place, asked) ? 'some' : 'none'
}

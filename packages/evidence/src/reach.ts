import { feature, network, withBroader, type Scope } from '@isnad/schema'
import type { ScopePart } from './answer.ts'
import type { Lookup } from './lookup.ts'

/** How much of a part a claim speaks of: `whole`, `some` that it does not identify, or `none`. */
export type Reach = 'whole' | 'some' | 'none'

/**
 * How much of a part of the networks, in a place, a scope reaches.
 *
 * `all` contains everything; a code contains what it is broader than; a place contains what is in it. `some` leaves open
 * of whom the claim speaks: it may be of this part or of another.
 *
 * A scope in a narrower place reaches some of the wider one: that calls failed in Casablanca proves that they failed for
 * some of Morocco, and not for all. (DESIGN is silent on this; see docs/decisions/0011.)
 *
 * Limits: networks and operators are not combined with each other. A claim on "3G of A, and 4G of B" is two claims.
 */
export function reachOf(
  scope: Scope,
  part: ScopePart,
  place: string,
  lookup: Pick<Lookup, 'same' | 'isWithin'>,
): Reach {
  if (!withBroader(feature, part.feature).some((code) => scope.features.includes(code))) return 'none'
  const reaches = [
    ofNetwork(scope, part.network),
    ofOperator(scope, part.operator, lookup),
    ofPlace(scope, place, lookup),
  ]
  if (reaches.includes('none')) return 'none'
  return reaches.includes('some') ? 'some' : 'whole'
}

function ofNetwork({ networks }: Scope, asked: string | null): Reach {
  if (networks === 'all') return 'whole'
  if (networks === 'some') return 'some'
  return asked !== null && withBroader(network, asked).some((code) => networks.includes(code))
    ? 'whole'
    : 'none'
}

function ofOperator({ operators }: Scope, asked: string | null, { same }: Pick<Lookup, 'same'>): Reach {
  if (operators === 'all') return 'whole'
  if (operators === 'some') return 'some'
  return asked !== null && operators.some((operator) => same(operator) === same(asked)) ? 'whole' : 'none'
}

/** How much of a place a scope reaches. */
export function ofPlace({ place }: Scope, asked: string, { isWithin }: Pick<Lookup, 'isWithin'>): Reach {
  if (isWithin(asked, place)) return 'whole'
  return isWithin(place, asked) ? 'some' : 'none'
}

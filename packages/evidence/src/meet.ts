import { feature, mayMeet, network, withBroader, type Scope, type Vocabulary } from '@isnad/schema'
import type { Lookup } from './lookup.ts'
import type { Saying } from './saying.ts'
import { sureDays } from './speech.ts'

/**
 * Whether two claims of a varying property surely speak of one and the same day. Those of a property that does not vary
 * always do: a launch has one date, whenever it is told.
 *
 * Limits: "in February" is one day of February, and nobody knows which; it surely meets nothing but a claim of all of it.
 */
export function timesSurelyMeet(a: Saying, b: Saying, lookup: Pick<Lookup, 'period'>): boolean {
  if (!a.property?.varying) return true
  const [left, right] = [sureDays(lookup.period(a.claim)), sureDays(lookup.period(b.claim))]
  return left !== undefined && right !== undefined && mayMeet(left, right)
}

/**
 * Whether two scopes surely have a part in common. One that leaves open of whom it speaks surely meets none: "some users
 * could call" may be true beside "calls were blocked".
 */
export function scopesSurelyMeet(a: Saying, b: Saying, lookup: Pick<Lookup, 'same' | 'isWithin'>): boolean {
  if (!a.property?.scoped) return true
  const [left, right] = [a.claim.scope, b.claim.scope]
  if (left === undefined || right === undefined) return false
  return (
    share(left.features, right.features, (one, other) => overlap(feature, one, other)) &&
    share(left.networks, right.networks, (one, other) => overlap(network, one, other)) &&
    share(left.operators, right.operators, (one, other) => lookup.same(one) === lookup.same(other)) &&
    (lookup.isWithin(left.place, right.place) || lookup.isWithin(right.place, left.place))
  )
}

type Reached = Scope['networks']

function share(a: Reached, b: Reached, isOne: (a: string, b: string) => boolean): boolean {
  if (a === 'some' || b === 'some') return false
  if (a === 'all' || b === 'all') return true
  return a.some((one) => b.some((other) => isOne(one, other)))
}

/** Whether one code of a vocabulary is the other, or covers it. */
export function overlap(vocabulary: Vocabulary, a: string, b: string): boolean {
  return withBroader(vocabulary, a).includes(b) || withBroader(vocabulary, b).includes(a)
}

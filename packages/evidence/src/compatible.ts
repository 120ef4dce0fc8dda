import { mayMeet, vocabulary, withBroader } from '@isnad/schema'
import type { Lookup } from './lookup.ts'
import type { Saying } from './saying.ts'

/**
 * Whether a single truth can satisfy two values of one side of one property.
 *
 * - Ordered values: their bounds meet. "About 90 000" and "tens of thousands" agree; so do "in February" and the 16th.
 * - Codes and records: they are equal, or one covers the other. Who says Casablanca does not contradict who says Morocco.
 * - Texts, and values of a many-valued property: always. Two paraphrases differ without contradicting each other.
 *
 * Limits: the bounds of "about" are a convention, half a unit of the last digit that is not zero.
 */
export function areCompatible(a: Saying, b: Saying, lookup: Pick<Lookup, 'isWithin'>): boolean {
  if (a.property?.many || a.value.type === 'text') return true
  return (
    covers(a, b, lookup) ||
    covers(b, a, lookup) ||
    (a.bounds !== undefined && b.bounds !== undefined && mayMeet(a.bounds, b.bounds))
  )
}

/**
 * Whether what one says is true wherever what the other says is: `wide` is the same value or contains it. Who denies
 * `wide` therefore denies `narrow` too: "not in February" denies the 16th.
 */
export function covers(wide: Saying, narrow: Saying, lookup: Pick<Lookup, 'isWithin'>): boolean {
  if (wide.key === narrow.key) return true
  if (wide.bounds !== undefined && narrow.bounds !== undefined)
    return wide.bounds.lowest <= narrow.bounds.lowest && narrow.bounds.highest <= wide.bounds.highest
  if (wide.value.type === 'record' && narrow.value.type === 'record')
    return lookup.isWithin(narrow.value.record, wide.value.record)
  const codes = narrow.property?.codes
  if (wide.value.type !== 'code' || narrow.value.type !== 'code' || codes === undefined) return false
  return withBroader(vocabulary(codes), narrow.value.code).includes(wide.value.code)
}

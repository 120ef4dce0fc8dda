import { areCompatible, covers } from './compatible.ts'
import type { Lookup } from './lookup.ts'
import { scopesSurelyMeet, timesSurelyMeet } from './meet.ts'
import type { Saying } from './saying.ts'

/**
 * Whether two sayings of one side of one property of one record conflict: their times and scopes surely meet, and no
 * single truth satisfies both. A denial conflicts with what it denies, also where a property has many values; two denials
 * never conflict.
 *
 * Reason: a contradiction is an accusation against one of two witnesses, and is made only where there is no way out. So
 * a claim that becomes less exact never makes a conflict that was not there.
 *
 * Limits: it compares two claims at a time. Three that agree in pairs may still have no truth in common.
 */
export function doConflict(a: Saying, b: Saying, lookup: Lookup): boolean {
  if (a.claim.denied && b.claim.denied) return false
  if (isTrueTogether(a, b, lookup)) return false
  return timesSurelyMeet(a, b, lookup) && scopesSurelyMeet(a, b, lookup)
}

function isTrueTogether(a: Saying, b: Saying, lookup: Lookup): boolean {
  if (a.claim.denied) return !covers(a, b, lookup)
  if (b.claim.denied) return !covers(b, a, lookup)
  return areCompatible(a, b, lookup)
}

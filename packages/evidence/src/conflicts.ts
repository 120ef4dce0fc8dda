import { doConflict } from './do-conflict.ts'
import type { Evidence } from './evidence.ts'
import { lookupOf, type Lookup } from './lookup.ts'
import { byText } from './order.ts'
import { createSaying, type Saying } from './saying.ts'

/** Two claims of which one is wrong. `left` comes before `right` in the order of their ids. */
export interface Conflict {
  /** Ids of the claims. */
  left: string
  right: string
  /** Id of the record that `left` is about. `right` is about the same, or about one that `sameAs` claims join with it. */
  subject: string
  property: string
}

/**
 * Every pair of claims that contradict each other: see `doConflict` for the rule. Claims about records that are one, by
 * `createSubjects`, can contradict each other too.
 *
 * @returns by subject, property, left and right, in text order
 * @throws RangeError where a date or the time of a claim cannot be read
 */
export function conflicts(evidence: Evidence): Conflict[] {
  const lookup = lookupOf(evidence)
  const sides = Map.groupBy(
    lookup.claims.map((claim) => createSaying(claim, lookup)),
    ({ claim, side }) =>
      JSON.stringify([lookup.subjects.of(claim.subject, claim.property), claim.property, side]),
  )
  return [...sides.values()].flatMap((sayings) => pairs(sayings, lookup)).sort(byPlace)
}

/** The conflicts among sayings of one side, which are in the order of their claims' ids. */
function pairs(sayings: readonly Saying[], lookup: Lookup): Conflict[] {
  // Of a many-valued property, only denials conflict: without one, the many pairs need not be looked at.
  if (sayings[0]?.property?.many && !sayings.some(({ claim }) => claim.denied)) return []
  return sayings.flatMap((left, i) =>
    sayings
      .slice(i + 1)
      .filter((right) => doConflict(left, right, lookup))
      .map((right) => ({
        left: left.claim.id,
        right: right.claim.id,
        subject: left.claim.subject,
        property: left.claim.property,
      })),
  )
}

function byPlace(a: Conflict, b: Conflict): number {
  return (
    byText(a.subject, b.subject) ||
    byText(a.property, b.property) ||
    byText(a.left, b.left) ||
    byText(a.right, b.right)
  )
}

import { doConflict } from './do-conflict.ts'
import type { Evidence } from './evidence.ts'
import { lookupOf, type Lookup } from './lookup.ts'
import { byId, byNumber, byText } from './order.ts'
import { createSaying, type Saying } from './saying.ts'
import { sureDays } from './speech.ts'

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
  const found: Conflict[] = []
  for (const [one, other] of candidatePairs(sayings, lookup)) {
    const [left, right] = byId(one.claim, other.claim) < 0 ? [one, other] : [other, one]
    if (!doConflict(left, right, lookup)) continue
    const { id, subject, property } = left.claim
    found.push({ left: id, right: right.claim.id, subject, property })
  }
  return found
}

/** The pairs of which each has to be looked at: of a varying property, those whose sure days meet. */
function candidatePairs(sayings: readonly Saying[], lookup: Lookup): Iterable<[Saying, Saying]> {
  return sayings[0]?.property?.varying ? pairsInTime(sayings, lookup) : allPairs(sayings)
}

function* allPairs(sayings: readonly Saying[]): Iterable<[Saying, Saying]> {
  for (const [i, left] of sayings.entries())
    for (let j = i + 1; j < sayings.length; j++) yield [left, sayings[j]!]
}

/**
 * The pairs of a varying property that `timesSurelyMeet` lets through. In the order of their first day, each is put to
 * those before it that have not ended: a service has hundreds of thousands of measurements, and few of them on one day.
 */
function* pairsInTime(sayings: readonly Saying[], lookup: Lookup): Iterable<[Saying, Saying]> {
  const begun = sayings
    .flatMap((saying) => {
      const days = sureDays(lookup.period(saying.claim))
      return days === undefined ? [] : [{ saying, days }]
    })
    .sort((a, b) => byNumber(a.days.lowest, b.days.lowest))
  let lasting: typeof begun = []
  for (const next of begun) {
    lasting = lasting.filter(({ days }) => days.highest >= next.days.lowest)
    for (const { saying } of lasting) yield [saying, next.saying]
    lasting.push(next)
  }
}

function byPlace(a: Conflict, b: Conflict): number {
  return (
    byText(a.subject, b.subject) ||
    byText(a.property, b.property) ||
    byText(a.left, b.left) ||
    byText(a.right, b.right)
  )
}

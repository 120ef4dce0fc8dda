import type { Claim } from '@isnad/schema'
import { candidatePairs } from './candidate-pairs.ts'
import { areCompatible } from './compatible.ts'
import { doConflict } from './do-conflict.ts'
import type { Evidence } from './evidence.ts'
import { independentChains } from './independent-chains.ts'
import { lookupOf, type Lookup } from './lookup.ts'
import { scopesSurelyMeet, timesSurelyMeet } from './meet.ts'
import { byId, byText } from './order.ts'
import { createSaying, type Saying } from './saying.ts'

/** Two claims of which one is wrong. `left` comes before `right` in the order of their ids. */
export interface Conflict {
  /** Ids of the claims. */
  left: string
  right: string
  /** Id of the record that `left` is about. `right` is about the same, or about one that `sameAs` claims join with it. */
  subject: string
  property: string
  /** In what they differ. */
  kind: ConflictKind
  /** How many independent chains say what `left` says, of the same days and scope; and what `right` says. */
  leftChains: number
  rightChains: number
}

/**
 * In what two claims differ: `DENIAL`, one says that the other's value is not so; `STATE`, the state of something within
 * a scope; else the type of the value.
 */
export type ConflictKind = 'DENIAL' | 'STATE' | 'DATE' | 'QUANTITY' | 'RECORD' | 'CODE' | 'TEXT' | 'BOOLEAN'

/** Of more claims that agree with one, no chains are counted. */
const COUNTED = 200

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

/**
 * The conflicts that corrections have settled: pairs that contradict each other, of which at least one must not be used
 * any more. They are history, and make nothing disputed.
 *
 * @returns by subject, property, left and right, in text order
 * @throws RangeError where a date or the time of a claim cannot be read
 */
export function resolvedConflicts(evidence: Evidence): Conflict[] {
  const { subjects } = lookupOf(evidence)
  const placeOf = ({ subject, property }: Claim) => `${subjects.of(subject, property)} ${property}`
  // That two records are the same joins their claims only while it may be used.
  const settled = evidence.claims.filter(
    ({ deprecated, property }) => deprecated !== undefined && property !== 'sameAs',
  )
  if (settled.length === 0) return []
  const [places, ids] = [new Set(settled.map(placeOf)), new Set(settled.map(({ id }) => id))]
  const claims = evidence.claims
    .filter((claim) => claim.property === 'sameAs' || places.has(placeOf(claim)))
    .map(({ deprecated, ...claim }) =>
      ids.has(claim.id) || deprecated === undefined ? claim : { ...claim, deprecated },
    )
  return conflicts({ ...evidence, claims }).filter(({ left, right }) => ids.has(left) || ids.has(right))
}

/** The conflicts among sayings of one side, which are in the order of their claims' ids. */
function pairs(sayings: readonly Saying[], lookup: Lookup): Conflict[] {
  // Of a many-valued property, only denials conflict: without one, the many pairs need not be looked at.
  if (sayings[0]?.property?.many && !sayings.some(({ claim }) => claim.denied)) return []
  const found: [Saying, Saying][] = []
  for (const [one, other] of candidatePairs(sayings, lookup)) {
    const [left, right] = byId(one.claim, other.claim) < 0 ? [one, other] : [other, one]
    if (doConflict(left, right, lookup)) found.push([left, right])
  }
  if (found.length === 0) return []
  const chains = countChains(sayings, new Set(found.flat()), lookup)
  return found.map(([left, right]) => ({
    left: left.claim.id,
    right: right.claim.id,
    subject: left.claim.subject,
    property: left.claim.property,
    kind: kindOf(left, right),
    leftChains: chains.get(left)!,
    rightChains: chains.get(right)!,
  }))
}

function kindOf(left: Saying, right: Saying): ConflictKind {
  if (left.claim.denied || right.claim.denied) return 'DENIAL'
  if (left.property?.scoped) return 'STATE'
  // The types of values are those kinds, in lower case.
  return left.value.type.toUpperCase() as ConflictKind
}

/** The independent chains that say what each of some sayings says, of the same days and scope. */
function countChains(
  sayings: readonly Saying[],
  asked: ReadonlySet<Saying>,
  lookup: Lookup,
): Map<Saying, number> {
  const agreeing = new Map([...asked].map((saying) => [saying, [saying.claim]]))
  const add = (claims: Claim[] | undefined, { claim }: Saying) => {
    if (claims !== undefined && claims.length < COUNTED) claims.push(claim)
  }
  for (const [one, other] of candidatePairs(sayings, lookup)) {
    const [left, right] = [agreeing.get(one), agreeing.get(other)]
    if ((left === undefined && right === undefined) || !agree(one, other, lookup)) continue
    add(left, other)
    add(right, one)
  }
  return new Map([...agreeing].map(([saying, claims]) => [saying, independentChains(claims, lookup).count]))
}

function agree(one: Saying, other: Saying, lookup: Lookup): boolean {
  const isSame =
    one.claim.denied || other.claim.denied ? one.key === other.key : areCompatible(one, other, lookup)
  return (
    isSame &&
    (one.claim.denied ?? false) === (other.claim.denied ?? false) &&
    timesSurelyMeet(one, other, lookup) &&
    scopesSurelyMeet(one, other, lookup)
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

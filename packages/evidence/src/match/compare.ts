import { network } from '@isnad/schema'
import type { Lookup } from '../lookup.ts'
import { overlap } from '../meet.ts'
import { byText } from '../order.ts'
import type { Names } from './names.ts'
import type { Profile, Trait } from './profile.ts'
import { WEIGHTS, type MatchedKind, type ReasonName } from './weights.ts'

/** One reason why two records may be the same. */
export interface MatchReason {
  name: ReasonName
  /** What it would add to the score if the two were wholly alike in it, in hundredths. */
  weight: number
  /** How much alike they are in it: above 0, and 1 at most. */
  degree: number
  /** What is alike: ids, codes, dates and names, in order. */
  left: string[]
  right: string[]
  /** Ids of the claims that it rests on, of both sides, in order. None where it rests on the records alone. */
  claims: string[]
}

/** What two values are compared with. */
export interface Comparing {
  lookup: Pick<Lookup, 'same'>
  names: Names
  /** A record and all that it is in, each by the one id under which it counts. */
  wholesOf: (id: string) => Iterable<string>
  /** How many days apart two dates may be and still be near. */
  near: number
}

/** Two that have a name in common are often, not always, one. */
const SAME_NAME = 0.8
/** One lies in the other, or covers it. */
const WITHIN = 0.5
/** An open date is known on one side only. */
const OPEN = 0.5
/** Days: a date that is less exact says less the longer it is. */
const EXACT = 31

/**
 * In what two records of one kind are alike.
 *
 * Dates that meet are wholly alike; those that do not, the less the further they are apart, up to `near` days. A date of
 * more than a month, or one open on a side, counts for less. Records that are values are alike if they are one, by id, by
 * `sameAs` or by an identifier; less so by a name, and least if one lies in the other. Of lists, the shorter one is looked
 * for in the longer: a row that names one application of three is no less the same incident.
 */
export function compare(left: Profile, right: Profile, comparing: Comparing): MatchReason[] {
  // The callers pair records of the kinds that have weights.
  const weights = WEIGHTS[left.record.kind as MatchedKind]
  // The keys of the table are names of reasons.
  return (Object.entries(weights) as [ReasonName, number][]).flatMap(([name, weight]) => {
    const [ours, theirs] = [left.traits[name] ?? [], right.traits[name] ?? []]
    const pairs = alike(name, ours, theirs, comparing)
    if (pairs.length === 0) return []
    const degree =
      name === 'date' || name === 'name' || name === 'identifier'
        ? Math.max(...pairs.map((pair) => pair.degree))
        : Math.max(
            meanOf(ours, pairs, ({ left }) => left),
            meanOf(theirs, pairs, ({ right }) => right),
          )
    const shown = name === 'date' ? pairs.filter((pair) => pair.degree === degree) : pairs
    return {
      name,
      weight,
      degree: rounded(degree),
      left: distinct(shown.map((pair) => pair.left.value)),
      right: distinct(shown.map((pair) => pair.right.value)),
      claims: distinct(shown.flatMap((pair) => [...pair.left.claims, ...pair.right.claims])),
    }
  })
}

/** The score that reasons make together: 0 to 1. */
export function scoreOf(reasons: readonly MatchReason[]): number {
  return rounded(reasons.reduce((sum, { weight, degree }) => sum + weight * degree, 0) / 100)
}

interface Pair {
  left: Trait
  right: Trait
  degree: number
}

function alike(
  name: ReasonName,
  ours: readonly Trait[],
  theirs: readonly Trait[],
  comparing: Comparing,
): Pair[] {
  return ours.flatMap((left) =>
    theirs
      .map((right) => ({ left, right, degree: degreeOf(name, left, right, comparing) }))
      .filter(({ degree }) => degree > 0),
  )
}

function degreeOf(name: ReasonName, left: Trait, right: Trait, comparing: Comparing): number {
  if (left.days !== undefined && right.days !== undefined)
    return datesDegree(left.days, right.days, comparing.near)
  if (name === 'name' || name === 'identifier' || name === 'eventType')
    return Number(left.value === right.value)
  if (name !== 'network') return valuesDegree(left.value, right.value, comparing)
  if (left.value === right.value) return 1
  return overlap(network, left.value, right.value) ? WITHIN : 0
}

type Days = NonNullable<Trait['days']>

function datesDegree(a: Days, b: Days, near: number): number {
  const apart = Math.max(0, a.lowest - b.highest, b.lowest - a.highest)
  if (apart > near) return 0
  const width = Math.max(a.highest - a.lowest, b.highest - b.lowest) + 1
  return (1 - apart / (near + 1)) * Math.min(1, EXACT / width) * (a.open || b.open ? OPEN : 1)
}

/** How much two codes, or two records, are alike: themselves, or one and what the other lies in. */
function valuesDegree(a: string, b: string, comparing: Comparing): number {
  const itself = onesDegree(a, b, comparing)
  if (itself > 0) return itself
  const wholes = (id: string) => [...comparing.wholesOf(id)].slice(1)
  return (
    WITHIN *
    Math.max(
      0,
      ...wholes(a).map((whole) => onesDegree(whole, b, comparing)),
      ...wholes(b).map((whole) => onesDegree(a, whole, comparing)),
    )
  )
}

/** Whether two codes or records are one, or are called the same. */
function onesDegree(a: string, b: string, { lookup, names }: Comparing): number {
  if (lookup.same(a) === lookup.same(b)) return 1
  if (shareValue(names.identifiersOf(a), names.identifiersOf(b))) return 1
  return shareValue(names.namesOf(a), names.namesOf(b)) ? SAME_NAME : 0
}

function shareValue(a: readonly Trait[], b: readonly Trait[]): boolean {
  return a.some(({ value }) => b.some((other) => other.value === value))
}

/** How well each of the traits is found on the other side, on average. */
function meanOf(traits: readonly Trait[], pairs: readonly Pair[], sideOf: (pair: Pair) => Trait): number {
  const best = traits.map((trait) =>
    Math.max(0, ...pairs.filter((pair) => sideOf(pair) === trait).map(({ degree }) => degree)),
  )
  return best.reduce((sum, degree) => sum + degree, 0) / best.length
}

function distinct(values: readonly string[]): string[] {
  return [...new Set(values)].sort(byText)
}

/** To four decimals, so that the order of a sum never shows. */
function rounded(number: number): number {
  return Math.round(number * 10_000) / 10_000
}

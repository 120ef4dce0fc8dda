import type { Claim, Scope, Value } from '@isnad/schema'
import { createFacts } from './create-facts.ts'
import type { Evidence } from './evidence.ts'
import { lookupOf, type Lookup } from './lookup.ts'
import { byText } from './order.ts'

/** Which facts to derive; all where nothing is given. */
export interface FactFilter {
  /** Id of the record. */
  subject?: string
  /** Name of the property. */
  property?: string
  /** Only from what was surely published by this day, `YYYY-MM-DD`. */
  knownBy?: string
}

/** A value that was put forward and is not the fact's. */
export interface Loser {
  value: Value
  /** Ids of the claims for it, in order. */
  claims: string[]
}

/** What follows from the asserted claims about one property of one record. Lists of ids are in order. */
export interface Fact {
  /** Stable as long as subject, property, slot and, for a many-valued property, value are. */
  id: string
  /** Id of the record. */
  subject: string
  property: string
  /** What it is about more closely; see `slotOf` of the schema. Facts of different slots never conflict. */
  slot: string
  /** Its place among the facts of its property and subject, 0 being the best supported. */
  rank: number
  /** For an ordered value, what the claims have in common. */
  value: Value
  /** Bounds of an ordered value: days since 1970-01-01, or the unit. `null`: no limit. */
  bounds?: { lowest: number | null; highest: number | null }
  qualifiers?: { [name: string]: Value }
  scope?: Scope
  /** Ids of the claims for it. */
  claims: string[]
  /** Ids of the claims for the losers. */
  against: string[]
  /** Ids of the claims that deny the value: counted beside it, never subtracted. */
  denials: string[]
  /** Whether two of its claims, for and against, conflict. */
  disputed: boolean
  /** The largest number of chains of the claims for it of which no two share an agent. */
  independentChains: number
  atLeast: boolean
  /** How many sources the claims for it stand in. */
  sources: number
  /** Id of the agent nearest the page that the chains of two or more sources all share, if there is one. */
  commonLink: string | null
  losers: Loser[]
}

/**
 * The facts that follow from asserted claims.
 *
 * Of a single-valued property, each slot has one fact: the value that is put forward with the most independent chains,
 * with its rivals beside it. Of a many-valued property, each distinct value is a fact of its own. See `candidates` for
 * what counts as one value, `weigh` for the order, `doConflict` for what makes a fact disputed.
 *
 * Limits: what is attributed only (motives, accusations) never becomes a fact. Availability has scope and time, which a
 * fact cannot show: ask `availability`. Claims on a varying property may be of different times, so that a rival is not
 * always a contradiction; `disputed` tells. Legal statuses of different scopes are facts of their own, and `disputed`
 * compares within a scope only; `conflicts` compares all.
 *
 * Records that `sameAs` claims join are one subject: their claims are pooled, and each of them shows the pooled facts
 * under its own id. See `createSubjects` for which are joined.
 *
 * @returns by subject, property and rank
 * @throws RangeError where a date or the time of a claim cannot be read
 */
export function facts(evidence: Evidence, filter: FactFilter = {}): Fact[] {
  const lookup = lookupOf(evidence, filter.knownBy)
  const groups = Map.groupBy(claimsFor(filter, lookup), ({ subject, property }) =>
    JSON.stringify([lookup.subjects.of(subject, property), property]),
  )
  return [...groups.values()]
    .flatMap((claims) => shownBy(filter, createFacts(claims, lookup), lookup))
    .sort((a, b) => byText(a.subject, b.subject) || byText(a.property, b.property) || a.rank - b.rank)
}

/** The claims that are asked for, in the order of their ids, with those about the records that are one with the subject. */
function claimsFor({ subject, property }: FactFilter, lookup: Lookup): readonly Claim[] {
  const members = subject === undefined ? undefined : new Set(lookup.subjects.members(subject))
  const isAsked = (claim: Claim) =>
    (members?.has(claim.subject) ?? true) && (property ?? claim.property) === claim.property
  const claims =
    members?.size === 1 && subject !== undefined && property !== undefined
      ? lookup.about(subject, property)
      : lookup.claims.filter(isAsked)
  return claims.filter((claim) => makesFacts(claim.property, lookup))
}

/** Pooled facts, as each of the records that are one shows them. */
function shownBy({ subject }: FactFilter, found: readonly Fact[], { subjects }: Lookup): Fact[] {
  return found.flatMap((fact) => {
    const members = fact.property === 'sameAs' ? [fact.subject] : subjects.members(fact.subject)
    return members
      .filter((member) => member === (subject ?? member))
      .map((member) => ({ ...fact, subject: member, id: member + fact.id.slice(fact.subject.length) }))
  })
}

/** Whether claims on a property make facts. */
function makesFacts(name: string, lookup: Lookup): boolean {
  return name !== 'availability' && !lookup.property(name)?.attributedOnly
}

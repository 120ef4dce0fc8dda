import type { Scope, Value } from '@isnad/schema'
import type { Evidence } from './evidence.ts'

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

export function facts(evidence: Evidence, filter: FactFilter = {}): Fact[] {
  throw new Error(`not written yet: ${filter.subject ?? 'all'} over ${evidence.claims.length} claims`)
}

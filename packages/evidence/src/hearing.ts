import type { ScopePart } from './answer.ts'
import type { Evidence } from './evidence.ts'
import { allScopes, leftScopes, type LeftScopes } from './left-out.ts'
import { lookupOf, type Lookup } from './lookup.ts'
import { heardParts, splitQuestion, type AskedPart } from './split.ts'
import { scopedClaims, wordsOf, type ScopedClaim, type Word } from './word.ts'

/** What is asked, whatever the days. */
export interface Matter {
  /** Id of the service. */
  service: string
  feature?: string
  /** Id of the place. */
  place: string
  network?: string
  operator?: string
  knownBy?: string
}

/** What evidence has to say of a matter, on any day. */
export interface Hearing {
  lookup: Lookup
  claims: readonly ScopedClaim[]
  /** The scopes of what was left out. */
  left: LeftScopes
  /** All parts of the question. */
  asked: readonly AskedPart[]
  /** Those of them of which somebody speaks, with the words about them. */
  heard: readonly HeardPart[]
}

/** A part of a question with the words about it. */
export interface HeardPart {
  part: ScopePart
  words: readonly Word[]
}

/** The last one alone: whoever was told that evidence is enough asks it next, and there may be thousands of words. */
let last: { key: string; hearing: Hearing } | undefined

/** Hears evidence on a matter; once for all days, where the evidence was made ready and nothing else is asked between. */
export function hear(evidence: Evidence, matter: Matter): Hearing {
  const { service, feature = 'WHOLE_SERVICE', place, network, operator, knownBy } = matter
  const lookup = lookupOf(evidence, knownBy)
  const key = JSON.stringify([service, feature, place, network, operator])
  if (last?.hearing.lookup === lookup && last.key === key) return last.hearing
  const claims = scopedClaims(lookup, service, place)
  const left = leftScopes(evidence.leftOut, lookup, service, place)
  const scopes = allScopes(claims, left, lookup, place)
  const asked = splitQuestion(lookup, scopes, { feature, network, operator, place })
  const heard = heardParts(asked).map((part) => ({ part, words: wordsOf(lookup, claims, part, place) }))
  const hearing = { lookup, claims, left, asked, heard }
  last = { key, hearing }
  return hearing
}

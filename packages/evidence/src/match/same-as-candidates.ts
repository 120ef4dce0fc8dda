import { lookupOf } from '../lookup.ts'
import { byNumber, byText, distinctById } from '../order.ts'
import { sameAsPair } from '../same-records.ts'
import { createWholes, keysOf, pairsOf } from './blocks.ts'
import { compare, scoreOf, type MatchReason } from './compare.ts'
import type { MatchEvidence } from './match-record.ts'
import { createNames } from './names.ts'
import { createProfiles } from './profile.ts'
import { MATCHED_KINDS, type MatchedKind } from './weights.ts'

/** Two records of different datasets that may be the same. */
export interface SameAsCandidate {
  /** Ids of the records, in text order. */
  left: string
  right: string
  kind: MatchedKind
  /** 0 to 1: the sum of weight times degree of the reasons. It is no probability. */
  score: number
  /** In the order of the table of weights. */
  reasons: MatchReason[]
}

export interface SameAsOptions {
  /** Ids of two datasets; by default any two. */
  between?: readonly [string, string]
  /** How many days apart two dates may be and still be near. Default 31. */
  near?: number
  /** The lowest score that is proposed. Default 0.3. */
  least?: number
  /** How many comparisons are made at most. Default 200 000. */
  maxPairs?: number
}

/** What was found. */
export interface SameAsCandidates {
  /** The highest score first, then by ids. */
  candidates: SameAsCandidate[]
  /** How many comparisons were left out because there were more than `maxPairs`; 0 where all were made. */
  skipped: number
}

/**
 * The records of different datasets that may be the same, for a person to look at: restrictions, events, organizations
 * and people. Pairs that a `sameAs` claim joins, or denies, are left out: somebody has spoken.
 *
 * It proposes, and joins nothing. Reason: that two datasets speak of one incident is itself a claim, and needs somebody
 * who says so.
 *
 * See `WEIGHTS` for what a reason is worth, `compare` for how much two are alike, `keysOf` for which are compared at all.
 *
 * Limits: two incidents of one place, month and service are alike, and may be two. The order of the lists never matters.
 *
 * @throws RangeError where a date or the time of a claim cannot be read, or an option is no number from 0 on
 */
export function sameAsCandidates(evidence: MatchEvidence, options: SameAsOptions = {}): SameAsCandidates {
  const { between, near = 31, least = 0.3, maxPairs = 200_000 } = options
  for (const [name, value] of Object.entries({ near, least, maxPairs }))
    if (!(value >= 0) || (name === 'near' && value === Infinity))
      throw new RangeError(`${name} is ${value}: it must be a number, and not below 0`)
  const lookup = lookupOf(evidence)
  const records = distinctById(evidence.records)
  const names = createNames(records, lookup)
  const profileOf = createProfiles(records, lookup, names)
  const wholesOf = createWholes(records, lookup)

  const keyed = records
    .filter(({ kind, dataset }) => isMatched(kind) && (between?.includes(dataset) ?? true))
    .map((record) => {
      const profile = profileOf(record)
      return [profile, keysOf(profile, { near, wholesOf })] as const
    })
  const isAsked = (a: string, b: string) =>
    between === undefined || (between.includes(a) && between.includes(b))
  const { pairs, skipped } = pairsOf(keyed, { most: maxPairs, isAsked })
  const denied = new Set(
    lookup.claims.flatMap((claim) => {
      const pair = claim.denied ? sameAsPair(claim) : undefined
      return pair === undefined ? [] : [JSON.stringify(pair)]
    }),
  )
  const candidates = pairs
    .filter(([a, b]) => lookup.same(a.record.id) !== lookup.same(b.record.id))
    .filter((pair) => !denied.has(JSON.stringify(pair.map(({ record }) => record.id))))
    .map(([a, b]) => {
      const reasons = compare(a, b, { lookup, names, wholesOf, near })
      // Only records of these kinds were paired.
      const kind = a.record.kind as MatchedKind
      return { left: a.record.id, right: b.record.id, kind, score: scoreOf(reasons), reasons }
    })
    .filter(({ score }) => score >= least && score > 0)
    .sort((a, b) => byNumber(b.score, a.score) || byText(a.left, b.left) || byText(a.right, b.right))
  return { candidates, skipped }
}

function isMatched(kind: string): boolean {
  return MATCHED_KINDS.some((one) => one === kind)
}

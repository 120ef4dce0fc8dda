import type { Claim } from '@isnad/schema'
import { byText } from './order.ts'
import { createUnion, sameAsPair } from './same-records.ts'

/** Which records are one as subjects of claims. */
export interface Subjects {
  /** The id under which claims about a record with a property are pooled. */
  of: (subject: string, property: string) => string
  /** The records that are one with a record, itself included, in text order. */
  members: (subject: string) => readonly string[]
}

/**
 * Reads from `sameAs` claims which records' claims are pooled: what one dataset says of an incident and what another says
 * of the same incident are then for and against each other.
 *
 * Unlike `sameRecords`, a pair that anybody denies to be the same is not joined. Reason: to count two witnesses as one is
 * the safer error, but to take two incidents for one makes contradictions that nobody uttered.
 *
 * Limits: joining is transitive, so that a denied pair is one nevertheless where others join the two by way of a third.
 * `sameAs` itself is never pooled: it speaks of the ids. Availability is not pooled either: a question names its service.
 *
 * @param claims usable or not; only `sameAs` claims that may be used are looked at
 */
export function createSubjects(claims: readonly Claim[]): Subjects {
  const denied = new Set<string>()
  const pairs: [string, string][] = []
  for (const claim of claims) {
    const pair = sameAsPair(claim)
    if (pair === undefined) continue
    if (claim.denied) denied.add(JSON.stringify(pair))
    else pairs.push(pair)
  }
  const { find, join } = createUnion()
  for (const pair of pairs) if (!denied.has(JSON.stringify(pair))) join(...pair)
  const groups = Map.groupBy([...new Set(pairs.flat())].sort(byText), find)
  return {
    of: (subject, property) => (isPooled(property) ? find(subject) : subject),
    members: (subject) => groups.get(find(subject)) ?? [subject],
  }
}

function isPooled(property: string): boolean {
  return property !== 'sameAs' && property !== 'availability'
}

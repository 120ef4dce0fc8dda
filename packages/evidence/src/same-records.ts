import type { Claim } from '@isnad/schema'
import { byText } from './order.ts'
import { isUsable } from './usable.ts'

/**
 * Reads from `sameAs` claims which ids are one. The function that it returns gives for each id the first id, in text
 * order, of those that are the same; an id that no claim joins is its own.
 *
 * Reason: two datasets may each have a record of one news agency. Counted apart, they would make two witnesses of one.
 *
 * Limits: joining is transitive, and a `sameAs` that somebody else denies still joins: too few witnesses is the safer
 * error. It joins agents, operators, places and values; for subjects, see `createSubjects`. A question about the
 * availability of a service is still a question about that id alone.
 */
export function sameRecords(claims: Iterable<Claim>): (id: string) => string {
  const { find, join } = createUnion()
  for (const claim of claims) {
    const pair = sameAsPair(claim)
    if (pair !== undefined && !claim.denied) join(...pair)
  }
  return find
}

/** The two records that a usable `sameAs` claim is about, in text order; `undefined` for any other claim. */
export function sameAsPair(claim: Claim): [string, string] | undefined {
  if (claim.property !== 'sameAs' || claim.value.type !== 'record' || !isUsable(claim)) return undefined
  // A sorted pair is a pair.
  return [claim.subject, claim.value.record].sort(byText) as [string, string]
}

/** Ids that are joined, two at a time, into groups that go by their first id in text order. */
export function createUnion(): { find: (id: string) => string; join: (a: string, b: string) => void } {
  const parents = new Map<string, string>()
  const find = (id: string): string => {
    let root = id
    for (let up = parents.get(root); up !== undefined; up = parents.get(root)) root = up
    return root
  }
  const join = (a: string, b: string) => {
    // As above.
    const [first, second] = [find(a), find(b)].sort(byText) as [string, string]
    if (first !== second) parents.set(second, first)
  }
  return { find, join }
}

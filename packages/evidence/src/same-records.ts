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
 * error. It joins agents, operators, places and values; a question about a service or a record is still a question
 * about that id alone.
 */
export function sameRecords(claims: Iterable<Claim>): (id: string) => string {
  const parents = new Map<string, string>()
  const find = (id: string): string => {
    let root = id
    for (let up = parents.get(root); up !== undefined; up = parents.get(root)) root = up
    return root
  }
  for (const claim of claims) {
    if (claim.property !== 'sameAs' || claim.value.type !== 'record' || claim.denied || !isUsable(claim))
      continue
    const [first, second] = [find(claim.subject), find(claim.value.record)].sort(byText) as [string, string]
    if (first !== second) parents.set(second, first)
  }
  return find
}

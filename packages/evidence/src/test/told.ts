import type { Claim } from '@isnad/schema'

/** Some of the claims, with all that is told before or after them, whichever way one gets there. */
export function withTold(claims: readonly Claim[], isKept: (claim: Claim) => boolean): ReadonlySet<Claim> {
  const kept = new Set(claims.filter(isKept).map(({ id }) => id))
  for (let size = -1; size !== kept.size;) {
    size = kept.size
    for (const { id, after = [] } of claims) {
      if (kept.has(id)) after.forEach((told) => kept.add(told))
      else if (after.some((told) => kept.has(told))) kept.add(id)
    }
  }
  return new Set(claims.filter(({ id }) => kept.has(id)))
}

import type { EvidenceRecord } from './evidence.ts'

/**
 * Tells whether a record is another or is in it, by `partOf` of the records: what is said of a country holds of its
 * cities.
 *
 * Limits: claims with the property `partOf` are not used here. Which country a region belongs to can itself be what
 * sources disagree about, and such a claim must not silently widen what others said.
 */
export function createWithin(
  records: readonly EvidenceRecord[],
  same: (id: string) => string,
): (inner: string, outer: string) => boolean {
  const wider = new Map<string, Set<string>>()
  for (const { id, partOf } of records)
    for (const whole of partOf ?? []) {
      const known = wider.get(same(id))
      if (known === undefined) wider.set(same(id), new Set([same(whole)]))
      else known.add(same(whole))
    }
  const found = new Map<string, Set<string>>()
  return (inner, outer) => inner === outer || ancestors(same(inner)).has(same(outer))

  /** A record and everything that it is in; a circle ends where it began. */
  function ancestors(id: string): Set<string> {
    let all = found.get(id)
    if (all !== undefined) return all
    all = new Set([id])
    // A set gives what is added to it while it is walked.
    for (const at of all) for (const whole of wider.get(at) ?? []) all.add(whole)
    found.set(id, all)
    return all
  }
}

import type { EvidenceRecord } from './evidence.ts'

/**
 * Gives a record and everything that it is in, by `partOf` of the records, each by the one id under which it counts: what
 * is said of a country holds of its cities.
 *
 * Limits: claims with the property `partOf` are not used here. Which country a region belongs to can itself be what
 * sources disagree about, and such a claim must not silently widen what others said.
 */
export function createWholes(
  records: readonly EvidenceRecord[],
  same: (id: string) => string,
): (id: string) => ReadonlySet<string> {
  const wider = new Map<string, Set<string>>()
  for (const { id, partOf } of records)
    for (const whole of partOf ?? []) {
      const known = wider.get(same(id))
      if (known === undefined) wider.set(same(id), new Set([same(whole)]))
      else known.add(same(whole))
    }
  const found = new Map<string, Set<string>>()
  return (record) => {
    const id = same(record)
    let all = found.get(id)
    if (all !== undefined) return all
    all = new Set([id])
    // A set gives what is added to it while it is walked; a circle ends where it began.
    for (const at of all) for (const whole of wider.get(at) ?? []) all.add(whole)
    found.set(id, all)
    return all
  }
}

import type { EvidenceRecord } from '@isnad/evidence'
import type { Claim } from '@isnad/schema'
import type { Db } from './dialect.ts'
import { readClaims } from './read-claims.ts'

/** What joins records to each other in a release: which are said to be the same, and which lie within which. */
export interface World {
  /**
   * The ids of the records that a place is, is in, or has in it, itself among them. `sameAs` claims count whoever makes
   * them, so that the list may be too long, and is never too short.
   */
  around(place: string): Set<string>
  /** These records, and all that `sameAs` claims join with any of them; too many rather than too few, as above. */
  same(ids: Iterable<string>): Set<string>
  /** The `sameAs` claims that join any of these records to another, directly or by way of others. */
  joining(ids: Iterable<string>): Claim[]
  /** Every `sameAs` claim. */
  sameAs: readonly Claim[]
  /** Records with those that they lie directly in; of all, or of some. */
  records(ids?: ReadonlySet<string>): EvidenceRecord[]
}

/** Reads it once for all questions to a release. */
export async function readWorld(db: Db): Promise<World> {
  const sameAs = await readClaims(db, { property: 'sameAs' })
  const parts = await db.query.recordParts.findMany({ orderBy: { recordId: 'asc', wholeId: 'asc' } })
  return createWorld(sameAs, parts)
}

/** @param parts which record lies directly in which, in order */
export function createWorld(
  sameAs: readonly Claim[],
  parts: readonly { recordId: string; wholeId: string }[],
): World {
  const wholes = links(parts.map(({ recordId, wholeId }) => [recordId, wholeId]))
  const within = links(parts.map(({ recordId, wholeId }) => [wholeId, recordId]))
  const pairs = sameAs.flatMap((claim): [string, string][] =>
    claim.value.type === 'record' ? [[claim.subject, claim.value.record]] : [],
  )
  const same = links([...pairs, ...pairs.map(([a, b]): [string, string] => [b, a])])
  const bySubject = Map.groupBy(sameAs, ({ subject }) => subject)
  const reach = (start: Iterable<string>, ...ways: ReadonlyMap<string, readonly string[]>[]): Set<string> => {
    const found = new Set(start)
    // A set gives what is added to it while it is walked.
    for (const id of found) for (const way of ways) for (const next of way.get(id) ?? []) found.add(next)
    return found
  }
  return {
    sameAs,
    around: (place) => reach([...reach([place], same, wholes), ...reach([place], same, within)], same),
    same: (ids) => reach(ids, same),
    joining: (ids) => [...reach(ids, same)].flatMap((id) => bySubject.get(id) ?? []),
    records: (ids) =>
      [...(ids ?? wholes.keys())].flatMap((id) => {
        const partOf = wholes.get(id)
        return partOf === undefined ? [] : { id, partOf }
      }),
  }
}

function links(pairs: readonly [from: string, to: string][]): Map<string, string[]> {
  const grouped = Map.groupBy(pairs, ([from]) => from)
  return new Map([...grouped].map(([from, all]) => [from, all.map(([, to]) => to)]))
}

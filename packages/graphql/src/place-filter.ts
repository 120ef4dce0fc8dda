import { inArray, sql, type AnyColumn, type SQL } from 'drizzle-orm'
import type { Store } from '@isnad/store'

/** What `exactPlace` says, wherever there is a `place`. */
export const EXACT_PLACE = 'Whether `place` is meant alone, without what lies within it. Default: no.'

/** A filter of claims by the place of their scope: that place with all that lies within it, or that place alone. */
export function inPlace(
  store: Store,
  place: string,
  exact = false,
): { placeId: string } | { RAW: (claims: { placeId: AnyColumn }) => SQL } {
  if (exact) return { placeId: place }
  return { RAW: ({ placeId }) => inArray(placeId, within(store, place)) }
}

/** A place and what lies within it: their ids, some of them where there are more than `most`. */
export async function placesWithin(store: Store, place: string, most: number): Promise<string[]> {
  const { db, tables } = store
  const { records } = tables
  const rows = await db
    .select({ id: records.id })
    .from(records)
    .where(inArray(records.id, within(store, place)))
    .limit(most)
  return rows.map(({ id }) => id)
}

/** Whatever circle there may be, each place is found once. The index of the parts by their whole is walked. */
function within({ tables: { records, recordParts } }: Store, place: string): SQL {
  return sql`(with recursive within_place(id) as (select place.id from ${records} place where place.id = ${place} union select ${recordParts}.record_id from ${recordParts} join within_place on ${recordParts}.whole_id = within_place.id) select id from within_place)`
}

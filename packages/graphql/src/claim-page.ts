import { sql, type SQL } from 'drizzle-orm'
import type { Store } from '@isnad/store'
import { condition } from './count.ts'
import type { ClaimWhere } from './claim-filter.ts'
import type { NextPage } from './page.ts'

// The ids of the claims of one page, for filters whose claims are many and lie far apart in the order of ids. Left to itself,
// PostgreSQL walks claims or takes all that fit, because it thinks that a claim is looked for in all parts of the table; and
// SQLite takes all.

/** As many places as are looked into one by one; so many together have claims that are close to each other. */
export const MOST_PLACES = 100

/** The next claims that passed through an agent, and that a filter lets through: from the index of the agent's claims. */
export function nextOfAgent(store: Store, agent: string, { after, limit }: NextPage, where: ClaimWhere): SQL {
  const { chainLinks, claims } = store.tables
  const later = after === undefined ? sql`` : sql` and link.claim_id > ${after}`
  const chosen = condition(store, 'claims', where)
  // What has an offset is not joined, but looked up for each.
  const fits =
    chosen === undefined
      ? sql``
      : sql` and exists (select 1 from ${claims} where ${claims.id} = link.claim_id and ${chosen} limit 1 offset 0)`
  return sql`(select link.claim_id from ${chainLinks} link where link.agent_id = ${agent}${later}${fits} group by link.claim_id order by link.claim_id limit ${limit})`
}

/** The next claims of some places that a filter lets through: the next of each, from the index of claims by their place. */
export function nextOfPlaces(
  store: Store,
  places: readonly string[],
  { after, limit }: NextPage,
  where: ClaimWhere,
): SQL {
  const { claims, records } = store.tables
  const later = after === undefined ? sql`` : sql` and ${claims.id} > ${after}`
  const chosen = condition(store, 'claims', where)
  const fits = chosen === undefined ? sql`` : sql` and ${chosen}`
  const next = (place: SQL) =>
    sql`(select ${claims.id} from ${claims} where ${claims.placeId} = ${place}${later}${fits} order by ${claims.id} limit ${limit}) next`
  const ids = places.map((place) => sql`${place}`)
  if (store.dialect === 'postgresql')
    return sql`(select next.id from ${records} place cross join lateral ${next(sql`place.id`)} where place.id in (${sql.join(ids, sql`, `)}) order by next.id limit ${limit})`
  // SQLite has no lateral joins, and plans a union in no time.
  const all = ids.map((place) => sql`select next.id from ${next(place)}`)
  return sql`(select next.id from (${sql.join(all, sql` union all `)}) next order by next.id limit ${limit})`
}

import { sql, type SQL } from 'drizzle-orm'
import type { Store } from '@isnad/store'
import type { FiniteBounds } from './bounds.ts'
import { condition } from './count.ts'
import { mayMeet } from './days.ts'
import type { NextPage } from './page.ts'

/**
 * The ids of the next events that may have happened on some days, and that a filter lets through: from an index of dates
 * alone, in the order of the events' ids. Each event would otherwise be looked at for its date, 150 for each of a month.
 */
export function nextDuring(
  store: Store,
  days: FiniteBounds,
  { after, limit }: NextPage,
  where: { kind: 'event' },
): SQL {
  const { facts, records } = store.tables
  const met = mayMeet(days, 'lowest', 'highest')
  const all = [
    // As it stands in the index.
    sql`${facts.property} = 'date'`,
    ...(met.length === 0 ? [] : [condition(store, 'facts', { AND: met })]),
    ...(after === undefined ? [] : [sql`${facts.subjectId} > ${after}`]),
    // What has an offset is not joined, but looked up for each.
    sql`exists (select 1 from ${records} where ${records.id} = ${facts.subjectId} and ${condition(store, 'records', where)} limit 1 offset 0)`,
  ]
  return sql`(select ${facts.subjectId} from ${facts} where ${sql.join(all, sql` and `)} group by ${facts.subjectId} order by ${facts.subjectId} limit ${limit})`
}

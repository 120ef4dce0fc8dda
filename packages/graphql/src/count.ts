import { eq, relationsFilterToSQL, SQL, type AnyRelationsFilter } from 'drizzle-orm'
import type { Tables } from '@isnad/schema/tables'
import type { Store } from '@isnad/store'

type TableName = keyof Tables

/** How many rows of a table a filter of the relational queries lets through. */
export async function count(store: Store, table: TableName, where: object): Promise<number> {
  return (
    (await countedAtLoad(store, table, where)) ??
    store.db.$count(store.tables[table], condition(store, table, where))
  )
}

/** What releases say of themselves. */
const COUNTS = { claims: 'claimCount', records: 'recordCount', sources: 'sourceCount' } as const

/**
 * All rows of a table, or those of a dataset, are counted when they are loaded: to count millions anew takes as long as to
 * look at them.
 *
 * @returns nothing where something else is asked for
 */
async function countedAtLoad(
  { db, tables: { datasets, releases } }: Store,
  table: TableName,
  where: { datasetId?: unknown },
): Promise<number | undefined> {
  const { datasetId, ...others } = where
  if (!Object.hasOwn(COUNTS, table) || Object.keys(others).length > 0) return undefined
  if (datasetId !== undefined && typeof datasetId !== 'string') return undefined
  // It is one of those that have a count.
  const column = releases[COUNTS[table as keyof typeof COUNTS]]
  const rows = await db
    .select({ count: column })
    .from(datasets)
    .leftJoin(releases, eq(releases.id, datasets.hash))
    .where(datasetId === undefined ? undefined : eq(datasets.id, datasetId))
  // One that was filled past a load has none.
  if (rows.some((row) => row.count === null)) return undefined
  return rows.reduce((sum, row) => sum + (row.count ?? 0), 0)
}

/** A filter of the relational queries as a condition on the table itself. */
export function condition({ relations, tables }: Store, table: TableName, where: object): SQL | undefined {
  // The filter is one that the relational query of the same table has been given, which checks its type.
  const filter = where as AnyRelationsFilter
  const { sql } = relationsFilterToSQL(
    tables[table],
    filter,
    relations[table].relations,
    relations,
    undefined,
  )
  return sql && new SQL(sql)
}

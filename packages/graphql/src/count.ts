import { relationsFilterToSQL, SQL, type AnyRelationsFilter } from 'drizzle-orm'
import type { Tables } from '@isnad/schema/tables'
import type { Store } from '@isnad/store'

type TableName = keyof Tables

/** How many rows of a table a filter of the relational queries lets through. */
export function count(store: Store, table: TableName, where: object): Promise<number> {
  return store.db.$count(store.tables[table], condition(store, table, where))
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

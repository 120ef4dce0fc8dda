import { sql, type SQL } from 'drizzle-orm'
import * as p from 'drizzle-orm/pg-core'
import * as s from 'drizzle-orm/sqlite-core'

/**
 * The columns that a table may use. SQLite's kit is the one that types are read from; PostgreSQL's offers the same
 * names, so that one description makes both.
 */
export const sqliteKit = {
  table: s.snakeCase.table,
  index: s.index,
  uniqueIndex: s.uniqueIndex,
  /** A column of an index, the largest value first. */
  largestFirst: (column: s.SQLiteColumn): SQL => sql`${column} desc`,
  primaryKey: s.primaryKey,
  text: <const TValues extends [string, ...string[]]>(values?: TValues) => s.text({ enum: values }),
  int: () => s.integer(),
  real: () => s.real(),
  bool: () => s.integer({ mode: 'boolean' }),
  json: <TData>() => s.text({ mode: 'json' }).$type<TData>(),
}

export type Kit = typeof sqliteKit

/**
 * SQLite compares texts byte by byte. PostgreSQL does so by the collation C alone, whatever the database's own is; with
 * any other, pages would come in another order.
 */
const textC = p.customType<{ data: string; driverData: string }>({
  dataType: () => 'text COLLATE "C"',
  codec: 'text',
})

const pg = {
  table: p.snakeCase.table,
  index: p.index,
  uniqueIndex: p.uniqueIndex,
  // As `order by … desc` has it: an index that differs in where nulls stand is not used.
  largestFirst: (column: p.ExtraConfigColumn) => column.desc().nullsFirst(),
  primaryKey: p.primaryKey,
  text: () => textC(),
  int: () => p.integer(),
  real: () => p.doublePrecision(),
  bool: () => p.boolean(),
  // `json` and not `jsonb`, which reorders keys: both databases must answer with the same bytes.
  json: () => p.json(),
} satisfies { [name in keyof Kit]: unknown }

/** The one cast between the dialects: the kits have the same names, and rows come out with the same types. */
export const pgKit = pg as unknown as Kit

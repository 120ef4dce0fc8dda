import type { SQLiteTable } from 'drizzle-orm/sqlite-core'

/** A row with a value for every column, by the columns' names in the description of the tables. */
export type Row = { readonly [column: string]: unknown }

/** Tables that are filled straight, past every check, because a dataset that is made up is right. */
export interface Sink {
  insert(table: SQLiteTable, rows: readonly Row[]): void | Promise<void>
  /** Marks the claims of which conflicts speak, and makes the indexes. */
  finish(): Promise<void>
}

/** Claims of conflicts are disputed. */
export const MARK_DISPUTED =
  'update claims set disputed = true where id in (select left_id from conflicts union select right_id from conflicts)'

import type { InferSelectModel } from 'drizzle-orm'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { Query, Step } from './dialect.ts'

/** Steps to be taken together, in the order in which they were added. */
export class Batch {
  readonly steps: Step[] = []

  /** Adds one statement, such as a `delete` of drizzle's. */
  add(query: { toSQL(): Query }): void {
    const { sql, params } = query.toSQL()
    this.steps.push({ sql, params })
  }

  /** Adds whole rows. A row as it is read can be inserted: every column has its value. */
  insert<TTable extends SQLiteTable>(table: TTable, rows: readonly InferSelectModel<TTable>[]): void {
    if (rows.length > 0) this.steps.push({ table, rows })
  }
}

/** Slices of a list, each of at most `size`. */
export function chunks<TItem>(items: readonly TItem[], size: number): TItem[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, i) =>
    items.slice(i * size, (i + 1) * size),
  )
}

import { getColumns, type InferSelectModel } from 'drizzle-orm'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { Dialect, Query, Statement } from './dialect.ts'

/** Statements to be run together, in the order in which they were added. */
export class Batch {
  readonly statements: Statement[] = []
  readonly #dialect: Dialect

  constructor(dialect: Dialect) {
    this.#dialect = dialect
  }

  /** Adds one statement, such as a `delete` of drizzle's. */
  add(query: { toSQL(): Query }): void {
    const { sql, params } = query.toSQL()
    this.statements.push({ sql, runs: [params] })
  }

  /**
   * Adds whole rows: one statement, run for each. drizzle writes it for the first row; to have it write thousands takes
   * longer than to run them.
   */
  insert<TTable extends SQLiteTable>(table: TTable, rows: readonly InferSelectModel<TTable>[]): void {
    const [first] = rows
    if (first === undefined) return
    // A row as it is read can be inserted: every column has its value. drizzle cannot see it of a type parameter.
    const { sql } = this.#dialect.db
      .insert(table)
      .values(first as never)
      .toSQL()
    const columns = Object.entries(getColumns(table))
    const runs = rows.map((row: { [name: string]: unknown }) =>
      columns.map(([name, column]) => (row[name] === null ? null : column.mapToDriverValue(row[name]))),
    )
    this.statements.push({ sql, runs })
  }
}

/** Slices of a list, each of at most `size`. */
export function chunks<TItem>(items: readonly TItem[], size: number): TItem[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, i) =>
    items.slice(i * size, (i + 1) * size),
  )
}

import { getColumns, type InferInsertModel, type Table } from 'drizzle-orm'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { Dialect, Statement } from './dialect.ts'

/** Statements to be run together, in the order in which they were added. */
export class Batch {
  readonly statements: Statement[] = []
  readonly #dialect: Dialect

  constructor(dialect: Dialect) {
    this.#dialect = dialect
  }

  /** Adds one statement, such as a `delete` of drizzle's. */
  add(query: { toSQL(): Statement }): void {
    const { sql, params } = query.toSQL()
    this.statements.push({ sql, params })
  }

  /** Adds rows, as many to a statement as the engine takes. */
  insert<TTable extends SQLiteTable>(table: TTable, rows: readonly InferInsertModel<TTable>[]): void {
    const size = Math.max(1, Math.floor(this.#dialect.maxParameters / columnCount(table)))
    // drizzle cannot see that the insert model of a type parameter is its own insert value.
    const values = rows as readonly never[]
    for (const part of chunks(values, size)) this.add(this.#dialect.db.insert(table).values(part))
  }
}

function columnCount(table: Table): number {
  return Object.keys(getColumns(table)).length
}

/** Slices of a list, each of at most `size`. */
export function chunks<TItem>(items: readonly TItem[], size: number): TItem[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, i) =>
    items.slice(i * size, (i + 1) * size),
  )
}

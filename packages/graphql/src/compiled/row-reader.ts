import type { Tables } from '@isnad/schema/tables'
import type { Store } from '@isnad/store'
import type { RowQuery } from './field-select.ts'
import { ordinary } from './not-compilable.ts'

type Row = { id: string }

/** What drizzle's relational queries take and give, whichever the table. */
interface AnyTable {
  findMany(query: RowQuery): PromiseLike<Row[]>
}

/** Reads what a document asks of rows of which the ids are known. */
export class RowReader {
  readonly #table: keyof Tables
  readonly #query: RowQuery

  constructor(table: keyof Tables, query: RowQuery) {
    this.#table = table
    this.#query = { ...query, columns: { ...query.columns, id: true } }
  }

  /** Whether a row that has these columns has all that is asked for. */
  hasAll(row: object): boolean {
    if (this.#query.with !== undefined || this.#query.extras !== undefined) return false
    return Object.keys(this.#query.columns ?? {}).every((column) => column in row)
  }

  /** @returns the rows by their ids. @throws NotCompilable where one is not there */
  async read(store: Store, ids: readonly string[]): Promise<(id: string) => object> {
    const rows = await anyTable(store, this.#table).findMany({
      ...this.#query,
      where: { id: { in: [...ids] } },
    })
    const byId = new Map(rows.map((row) => [row.id, row]))
    return (id) => byId.get(id) ?? ordinary('a row that is not there')
  }
}

/** The relational queries of a table whose name is data. */
export function anyTable({ db }: Store, table: keyof Tables): AnyTable {
  // Every table has `findMany`, which takes the queries that fields of its own ask for.
  return db.query[table] as unknown as AnyTable
}

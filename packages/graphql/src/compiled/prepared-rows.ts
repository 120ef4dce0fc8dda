import { sql, SQL } from 'drizzle-orm'
import type { Tables } from '@isnad/schema/tables'
import type { Store } from '@isnad/store'
import type { RowQuery } from './field-select.ts'
import { anyTable } from './row-reader.ts'

/** Statements of one document: filters of another form are other statements. */
const KEPT = 20

/** The longest list in a filter that is prepared: each length is another form. */
const LONGEST = 5

interface Prepared {
  execute(values: { [name: string]: unknown }): PromiseLike<object[]>
}

/** Rows of a table by a filter. What has once been asked is prepared: then only the values change. */
export class PreparedRows {
  readonly #table: keyof Tables
  readonly #query: RowQuery
  readonly #statements = new Map<string, Prepared>()

  /** @param query what is asked of the rows, without their choice */
  constructor(table: keyof Tables, query: RowQuery) {
    this.#table = table
    this.#query = query
  }

  async read(store: Store, where: object, limit: number): Promise<object[]> {
    const lifted = lift(where, store.dialect)
    const choice = { orderBy: { id: 'asc' } }
    if (lifted === undefined)
      return anyTable(store, this.#table).findMany({ ...this.#query, ...choice, where, limit })
    const { filter, values, form } = lifted
    let statement = this.#statements.get(form)
    if (statement === undefined) {
      const query = { ...this.#query, ...choice, where: filter, limit: sql.placeholder('limit') }
      // Every engine's query can be prepared; the name is one that only PostgreSQL asks for.
      const rows = anyTable(store, this.#table).findMany(query) as unknown as { prepare(): Prepared }
      statement = rows.prepare()
      if (this.#statements.size >= KEPT) this.#statements.clear()
      this.#statements.set(form, statement)
    }
    return statement.execute({ ...values, limit })
  }
}

interface Lifted {
  filter: object
  values: { [name: string]: unknown }
  /** A text that filters share if they differ in values alone. */
  form: string
}

/** A filter with its values taken out; nothing for one that has SQL of its own, or a long list. */
function lift(where: object, dialect: Store['dialect']): Lifted | undefined {
  const values: { [name: string]: unknown } = {}
  let isOpen = false
  const visit = (part: unknown, key: string): unknown => {
    if (typeof part === 'function' || part instanceof SQL || (Array.isArray(part) && part.length > LONGEST)) {
      isOpen = true
      return part
    }
    if (Array.isArray(part)) return part.map((each) => visit(each, key))
    if (typeof part === 'object' && part !== null)
      return Object.fromEntries(Object.entries(part).map(([name, each]) => [name, visit(each, name)]))
    // These are part of the statement.
    if (part === null || part === undefined || key === 'isNull' || key === 'isNotNull') return part
    const name = `p${Object.keys(values).length}`
    values[name] = typeof part === 'boolean' && dialect === 'sqlite' ? Number(part) : part
    return sql.placeholder(name)
  }
  const filter = visit(where, '') as object
  return isOpen ? undefined : { filter, values, form: JSON.stringify(filter) }
}

import { DatabaseSync, type StatementSync } from 'node:sqlite'

/** How many statements are held: strangers can think of any number of questions. */
const MOST = 200

/**
 * An SQLite database that prepares a statement once. Those of the relational queries are long, and to prepare one takes as
 * long as to run it. Every call runs to its end before another begins, so that one statement serves all who ask it.
 */
export class CachedDatabase extends DatabaseSync {
  readonly #prepared = new Map<string, StatementSync>()

  override prepare(sql: string): StatementSync {
    const statement = this.#prepared.get(sql) ?? super.prepare(sql)
    // The newest stands last, so that the first is the one that was not used for longest.
    // As a new one is: drizzle says each time what it wants.
    statement.setReturnArrays(false)
    this.#prepared.delete(sql)
    this.#prepared.set(sql, statement)
    if (this.#prepared.size > MOST) this.#prepared.delete(this.#prepared.keys().next().value!)
    return statement
  }
}

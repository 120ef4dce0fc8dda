import type { AnyColumn, Table } from 'drizzle-orm'
import type { NodeSQLiteDatabase } from 'drizzle-orm/node-sqlite'
import type { Relations, Tables } from '@isnad/schema/tables'

/**
 * What may be asked of a database, the same for both dialects: every call is awaited, and drizzle's `transaction` cannot
 * be reached, because on node:sqlite it does not roll back asynchronous work.
 */
export type Db = Pick<
  NodeSQLiteDatabase<Relations>,
  '_' | 'query' | 'select' | 'selectDistinct' | 'insert' | 'update' | 'delete' | '$count'
>

/** One statement of SQL with its parameters, as the driver takes them. */
export interface Query {
  sql: string
  params: unknown[]
}

/** One statement of SQL, run once with each of these lists of parameters. */
export interface Statement {
  sql: string
  runs: unknown[][]
}

/** All that the store asks of an engine. Another database joins by implementing this. */
export interface Dialect {
  name: 'sqlite' | 'postgresql'
  db: Db
  tables: Tables
  relations: Relations
  /** Keys of a table, for plugin-drizzle. */
  getTableConfig: (table: Table) => {
    columns: AnyColumn[]
    primaryKeys: { readonly columns: AnyColumn[] }[]
    uniqueConstraints?: { readonly columns: AnyColumn[] }[]
  }
  /** Brings the tables up to the newest migration. */
  migrate(): Promise<void>
  /**
   * Runs every statement in one transaction that excludes other writers: all of them, or none. Readers see the state
   * before it until it is committed.
   *
   * @param statements in their order
   * @param guard a question that must still have the answer that it had; it is put inside the transaction
   * @returns whether the guard's answer still held; if not, nothing was done
   */
  apply(statements: readonly Statement[], guard: Guard): Promise<boolean>
  /** A number that changes when another connection has written. */
  externalChanges(): Promise<number>
  close(): Promise<void>
}

/** A question and the answer to it, as JSON. */
export interface Guard {
  query: Query
  answer: string
}

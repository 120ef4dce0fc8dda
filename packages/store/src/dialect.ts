import type { AnyColumn, Table } from 'drizzle-orm'
import type { NodeSQLiteDatabase } from 'drizzle-orm/node-sqlite'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { Relations, Tables } from '@isnad/schema/tables'
import type { StoreError } from './store-error.ts'

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

/** Whole rows for one table: every column has its value. */
export interface Insertion {
  table: SQLiteTable
  rows: readonly { readonly [column: string]: unknown }[]
}

/** One step of a load. */
export type Step = Query | Insertion

/** All that the store asks of an engine. Another database joins by implementing this. */
export interface Dialect {
  name: 'sqlite' | 'postgresql'
  /** Reads for whoever asks, from whichever server can answer. */
  db: Db
  /** The same for one asker alone: what has begun is broken off, where the engine can, once he waits no more. */
  awaited: Db
  /** Reads that a load is planned on, from the server that takes it. */
  primary: Db
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
   * Takes every step in one transaction that excludes other loads: all of them, or none. Readers see the state before it
   * until it is committed, and the state after it from then on if they read through this dialect.
   *
   * @param steps in their order
   * @param guard a question that must still have the answer that it had; it is put inside the transaction
   * @returns whether the guard's answer still held; if not, nothing was done
   */
  apply(steps: readonly Step[], guard: Guard): Promise<boolean>
  /** A number that changes when somebody else may have loaded. */
  externalChanges(): Promise<number>
  /** What a failure of the engine means to a caller; none where it means nothing but a fault of the program. */
  failure(error: unknown): StoreError | undefined
  close(): Promise<void>
  /** Closes it, and removes the file that was made by opening it where nothing was ever loaded. */
  discard(): Promise<void>
}

/** A question and the answer to it, as JSON. */
export interface Guard {
  query: Query
  answer: string
}

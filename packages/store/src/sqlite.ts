import { existsSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { DatabaseSync, SQLInputValue } from 'node:sqlite'
import { drizzle } from 'drizzle-orm/node-sqlite'
import { migrate } from 'drizzle-orm/node-sqlite/migrator'
import { getTableConfig, type SQLiteTable } from 'drizzle-orm/sqlite-core'
import { getColumns, type Logger } from 'drizzle-orm'
import { relations, tables } from '@isnad/schema/tables/sqlite'
import type { Db, Dialect, Guard, Insertion, Step } from './dialect.ts'
import { withPropertyRelations, type Registry } from './relations.ts'
import { isLocked, sqliteFailure } from './sqlite-failure.ts'
import { CachedDatabase } from './statement-cache.ts'

/** How long a lock of another connection is waited for, in milliseconds. */
const BUSY = 5_000

/**
 * Write-ahead logging lets readers go on while a release is loaded. A load that was acknowledged survives the loss of
 * power: loads are rare, and the one wait for the disk is not felt. 256 MB of the file may be mapped.
 */
const PRAGMAS = [
  // First, because it is for the others too.
  `busy_timeout = ${BUSY}`,
  'journal_mode = wal',
  'synchronous = full',
  'foreign_keys = on',
  'cache_size = -65536',
  'mmap_size = 268435456',
]

const MIGRATIONS = fileURLToPath(new URL('../migrations/sqlite', import.meta.url))

/** Options of {@link openSqlite}. */
export interface SqliteOptions {
  properties: Registry
  logger?: Logger
}

/**
 * Opens an SQLite database through Node's own driver.
 *
 * @throws StoreError where the file is none, or cannot be opened or written
 */
export function openSqlite(path: string, { properties, logger }: SqliteOptions): Dialect {
  const isNew = path !== MEMORY && !existsSync(path)
  const client = connect(path, isNew)
  // Looked at several times for each answer.
  const version = client.prepare('pragma data_version')
  const all = withPropertyRelations(tables, relations, properties)
  const db = drizzle({ client, relations: all, ...(logger && { logger }) })
  return {
    name: 'sqlite',
    db,
    // A statement is done before anything else of this process is.
    awaited: db,
    primary: db,
    tables,
    relations: all,
    // The tables come from SQLite's kit, so each is an SQLiteTable.
    getTableConfig: (table) => getTableConfig(table as SQLiteTable),
    migrate: async () => {
      const makeTables = () => patiently(() => migrate(db, { migrationsFolder: MIGRATIONS }))
      try {
        makeTables()
      } catch {
        // Another process may have made them at the same time; what is wrong with the file is told by this attempt, too.
        makeTables()
      }
    },
    apply: async (steps, guard) => applyAll(client, db, steps, guard),
    externalChanges: async () => Number(version.get()?.['data_version']),
    failure: (error) => sqliteFailure(error, path),
    close: async () => client.close(),
    async discard() {
      const isEmpty = isNew && isUnused(client)
      client.close()
      if (isEmpty) remove(path)
    },
  }
}

const MEMORY = ':memory:'

/** @param isNew whether there was no file: one that was made and cannot be used goes again */
function connect(path: string, isNew: boolean): DatabaseSync {
  let client: DatabaseSync | undefined
  try {
    client = new CachedDatabase(path)
    const opened = client
    for (const pragma of PRAGMAS) patiently(() => opened.exec(`pragma ${pragma}`))
    return client
  } catch (error) {
    client?.close()
    // Of another process that began at the same time nothing is taken away.
    if (isNew && !isLocked(error)) remove(path)
    throw sqliteFailure(error, path) ?? error
  }
}

/** Does again what a lock stops: SQLite itself does not wait where two that wait for each other would wait for ever. */
function patiently<T>(run: () => T): T {
  for (const end = performance.now() + BUSY; ;)
    try {
      return run()
    } catch (error) {
      if (!isLocked(error) || performance.now() > end) throw error
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20)
    }
}

/** A database with what SQLite writes beside it. */
function remove(path: string): void {
  for (const end of ['', '-wal', '-shm']) rmSync(path + end, { force: true })
}

/** Whether nothing was ever loaded. */
function isUnused(client: DatabaseSync): boolean {
  try {
    return client.prepare('select 1 from loads limit 1').get() === undefined
  } catch {
    // There are no tables.
    return true
  }
}

/**
 * Runs to the end without yielding, so that on one connection no reader of this process sees half a load. A statement
 * that fails, or a crash, leaves what was there before.
 */
function applyAll(client: DatabaseSync, db: Db, steps: readonly Step[], guard: Guard): boolean {
  client.exec('begin immediate')
  try {
    const answer = JSON.stringify(client.prepare(guard.query.sql).all(...input(guard.query.params)))
    if (answer !== guard.answer) {
      client.exec('rollback')
      return false
    }
    for (const step of steps) {
      if ('sql' in step) client.prepare(step.sql).run(...input(step.params))
      else insert(client, db, step)
    }
    client.exec('commit')
    return true
  } catch (error) {
    if (client.isTransaction) client.exec('rollback')
    throw error
  }
}

/** drizzle writes the statement for the first row; to have it write thousands takes longer than to run them. */
function insert(client: DatabaseSync, db: Db, { table, rows }: Insertion): void {
  // A row of whole columns is one that can be inserted; drizzle cannot see it of a table that it does not know.
  const { sql } = db
    .insert(table)
    .values(rows[0] as never)
    .toSQL()
  const prepared = client.prepare(sql)
  const columns = Object.entries(getColumns(table))
  for (const row of rows)
    prepared.run(
      ...input(
        columns.map(([name, column]) => (row[name] === null ? null : column.mapToDriverValue(row[name]))),
      ),
    )
}

/** drizzle has mapped the parameters to what the driver takes. */
function input(params: unknown[]): SQLInputValue[] {
  return params as SQLInputValue[]
}

import { fileURLToPath } from 'node:url'
import { DatabaseSync, type SQLInputValue } from 'node:sqlite'
import { drizzle } from 'drizzle-orm/node-sqlite'
import { migrate } from 'drizzle-orm/node-sqlite/migrator'
import { getTableConfig, type SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { Logger } from 'drizzle-orm'
import { relations, tables } from '@isnad/schema/tables/sqlite'
import type { Dialect, Guard, Statement } from './dialect.ts'
import { withPropertyRelations, type Registry } from './relations.ts'

/** Write-ahead logging lets readers go on while a release is loaded; 256 MB of the file may be mapped. */
const PRAGMAS = [
  'journal_mode = wal',
  'synchronous = normal',
  'foreign_keys = on',
  'busy_timeout = 5000',
  'cache_size = -65536',
  'mmap_size = 268435456',
]

const MIGRATIONS = fileURLToPath(new URL('../migrations/sqlite', import.meta.url))

/** Options of {@link openSqlite}. */
export interface SqliteOptions {
  properties: Registry
  logger?: Logger
}

/** Opens an SQLite database through Node's own driver. */
export function openSqlite(path: string, { properties, logger }: SqliteOptions): Dialect {
  const client = new DatabaseSync(path)
  for (const pragma of PRAGMAS) client.exec(`pragma ${pragma}`)
  const all = withPropertyRelations(tables, relations, properties)
  const db = drizzle({ client, relations: all, ...(logger && { logger }) })
  return {
    name: 'sqlite',
    db,
    tables,
    relations: all,
    // The tables come from SQLite's kit, so each is an SQLiteTable.
    getTableConfig: (table) => getTableConfig(table as SQLiteTable),
    migrate: async () => {
      migrate(db, { migrationsFolder: MIGRATIONS })
    },
    apply: async (statements, guard) => applyAll(client, statements, guard),
    externalChanges: async () => Number(client.prepare('pragma data_version').get()?.data_version),
    close: async () => client.close(),
  }
}

/**
 * Runs to the end without yielding, so that on one connection no reader of this process sees half a load. A statement
 * that fails, or a crash, leaves what was there before.
 */
function applyAll(client: DatabaseSync, statements: readonly Statement[], guard: Guard): boolean {
  client.exec('begin immediate')
  try {
    const answer = JSON.stringify(client.prepare(guard.query.sql).all(...input(guard.query.params)))
    if (answer !== guard.answer) {
      client.exec('rollback')
      return false
    }
    for (const { sql, runs } of statements) {
      const prepared = client.prepare(sql)
      for (const params of runs) prepared.run(...input(params))
    }
    client.exec('commit')
    return true
  } catch (error) {
    if (client.isTransaction) client.exec('rollback')
    throw error
  }
}

/** drizzle has mapped the parameters to what the driver takes. */
function input(params: unknown[]): SQLInputValue[] {
  return params as SQLInputValue[]
}

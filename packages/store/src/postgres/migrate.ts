import { fileURLToPath } from 'node:url'
import { drizzle } from 'drizzle-orm/node-postgres'
import { migrate as runMigrations } from 'drizzle-orm/node-postgres/migrator'
import { readMigrationFiles } from 'drizzle-orm/migrator'
import pg from 'pg'
import { StoreError } from '../store-error.ts'
import type { Servers } from './servers.ts'

const MIGRATIONS = fileURLToPath(new URL('../../migrations/pg', import.meta.url))
const JOURNAL = '__drizzle_migrations'

/** Any number that no other program uses: two servers that start at once must not both make the tables. */
const LOCK = 4_917_320_111

/** The oldest version that is served. */
const OLDEST = 15

/** How long to wait for another process that migrates. */
const PATIENCE = '60s'

/**
 * Brings the tables up to the newest migration, in the first schema of the search path, which also keeps the journal. A
 * database that is up to date is only looked at, so that a server can start while the primary is away.
 *
 * @throws StoreError `UNSUPPORTED_DATABASE` for one that is too old, or does not keep texts as UTF-8
 */
export async function migratePostgres(servers: Servers): Promise<void> {
  if (await isUpToDate(servers)) return
  const client = await servers.primary.connect()
  try {
    const { rows } = await client.query<{ schema: string; encoding: string; version: string }>(
      "select current_schema() as schema, current_setting('server_encoding') as encoding, current_setting('server_version_num') as version",
    )
    const [{ schema, encoding, version } = { schema: 'public', encoding: '', version: '0' }] = rows
    const major = Math.floor(Number(version) / 10_000)
    if (major < OLDEST)
      throw new StoreError(
        'UNSUPPORTED_DATABASE',
        `the database is PostgreSQL ${major}; give one of PostgreSQL ${OLDEST} or later`,
      )
    if (encoding !== 'UTF8')
      throw new StoreError(
        'UNSUPPORTED_DATABASE',
        `the database keeps texts as ${encoding}; make one with: create database isnad encoding 'UTF8' template template0`,
      )
    await client.query(`set lock_timeout = '${PATIENCE}'`)
    await client.query(`select pg_advisory_lock(${LOCK})`)
    await runMigrations(drizzle({ client: withoutNewSchema(client) }), {
      migrationsFolder: MIGRATIONS,
      migrationsTable: JOURNAL,
      migrationsSchema: schema,
    })
  } finally {
    // With the connection goes the lock.
    client.release(true)
  }
}

async function isUpToDate(servers: Servers): Promise<boolean> {
  const names = readMigrationFiles({ migrationsFolder: MIGRATIONS }).map(({ name }) => name)
  try {
    const { rows } = await servers.query({ text: `select name from ${pg.escapeIdentifier(JOURNAL)}` })
    const applied = new Set(rows.map((row: { name: unknown }) => row.name))
    return names.every((name) => applied.has(name))
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === UNDEFINED_TABLE) return false
    throw error
  }
}

/** @see https://www.postgresql.org/docs/15/errcodes-appendix.html */
export const UNDEFINED_TABLE = '42P01'

/**
 * drizzle asks for a schema that is there to be made if it is not, which PostgreSQL refuses to a role that may make tables in
 * it and no schemas in the database.
 */
function withoutNewSchema(client: pg.PoolClient): pg.PoolClient {
  const query = (config: string | pg.QueryConfig, ...rest: unknown[]) => {
    const text = typeof config === 'string' ? config : config.text
    const isNeedless = /^create schema if not exists /i.test(text)
    // The driver's method has many forms, and this one passes on whichever was called.
    return client.query(...([isNeedless ? 'select' : config, ...(isNeedless ? [] : rest)] as [string]))
  }
  return new Proxy(client, {
    get: (target, key) => (key === 'query' ? query : (Reflect.get(target, key, target) as unknown)),
  })
}

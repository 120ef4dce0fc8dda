import type { Logger } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/node-postgres'
import { getTableConfig, type PgTable } from 'drizzle-orm/pg-core'
import type pg from 'pg'
import { relations, tables } from '@isnad/schema/tables/pg'
import type { Db, Dialect } from '../dialect.ts'
import { withPropertyRelations, type Registry } from '../relations.ts'
import { applyLoad, unavailable } from './apply-load.ts'
import { isConnectionFailure } from './connection-failure.ts'
import { migratePostgres } from './migrate.ts'
import { postgresFailure } from './postgres-failure.ts'
import { ReleaseListener } from './release-listener.ts'
import { Servers } from './servers.ts'

/** Options of {@link openPostgres}. */
export interface PostgresOptions {
  properties: Registry
  /** Addresses of streaming replicas, which answer reads. */
  replicas: readonly string[]
  logger?: Logger
  /** Of who asks: is aborted once the answer is awaited no more. */
  signal?: () => AbortSignal | undefined
}

/** Connects to a PostgreSQL database. Nothing is asked of it before something is asked of the dialect. */
export function openPostgres(
  url: string,
  { properties, replicas, logger, signal }: PostgresOptions,
): Dialect {
  let changes = 0
  const servers = new Servers(url, replicas, () => {
    changes++
    listener.tellAgain()
  })
  const listener: ReleaseListener = new ReleaseListener(url, {
    onRelease(lsn) {
      if (lsn !== undefined) servers.await(lsn)
      changes++
    },
    announce: (channel, text) => servers.primary.query({ text: 'select pg_notify($1, $2)' }, [channel, text]),
  })
  const all = withPropertyRelations(tables, relations, properties)
  const over = (client: Pick<Servers, 'query'>): Db =>
    // drizzle's session calls `query` alone. The tables are those of PostgreSQL under the types of SQLite, as the kit says.
    drizzle({
      client: client as unknown as pg.Pool,
      relations: all as never,
      ...(logger && { logger }),
    }) as unknown as Db
  let listening: Promise<void> | undefined
  const close = async () => {
    await listener.close()
    await servers.close()
  }
  return {
    name: 'postgresql',
    db: over({ query: (config, values) => servers.query(config, values) }),
    awaited: over({ query: (config, values) => servers.query(config, values, signal?.()) }),
    primary: over({
      query: (config, values) =>
        servers.primary.query(config, values).catch((error: unknown) => {
          throw isConnectionFailure(error) ? unavailable(error) : error
        }),
    }),
    tables,
    relations: all,
    getTableConfig: (table) => getTableConfig(table as unknown as PgTable),
    migrate: () => migratePostgres(servers),
    async apply(steps, guard) {
      const lsn = await applyLoad(servers.primary, steps, guard)
      if (lsn !== undefined) servers.await(lsn)
      return lsn !== undefined
    },
    async externalChanges() {
      await (listening ??= listener.start())
      return changes
    },
    failure: postgresFailure,
    close,
    // Tables that are empty are nobody's harm, and another process may be about to load.
    discard: close,
  }
}

import { getColumns } from 'drizzle-orm'
import { getTableConfig, type PgTable } from 'drizzle-orm/pg-core'
import pg, { type PoolClient } from 'pg'
import { chunks } from '../batch.ts'
import type { Guard, Insertion, Step } from '../dialect.ts'
import { StoreError } from '../store-error.ts'
import { isConnectionFailure } from './connection-failure.ts'
import type { Endpoint, Lsn } from './endpoint.ts'
import { CHANNEL } from './release-listener.ts'

/** Rows in one statement: a few MB. */
const ROWS = 2_000

/** From how many rows on the planner's statistics are made anew at once, and not when the server comes round to it. */
const MANY = 10_000

/**
 * Takes every step in one transaction, and announces it.
 *
 * @returns the place in the log up to which it is written, or none where the guard's answer no longer holds
 * @throws StoreError `DATABASE_UNAVAILABLE`
 */
export async function applyLoad(
  primary: Endpoint,
  steps: readonly Step[],
  guard: Guard,
): Promise<Lsn | undefined> {
  let committing = false
  let client: PoolClient | undefined
  try {
    client = await primary.connect()
    await client.query('begin')
    // Other loads wait here; readers do not.
    await client.query('lock table datasets in share row exclusive mode')
    const { rows } = await client.query(guard.query.sql, guard.query.params)
    if (JSON.stringify(rows) !== guard.answer) {
      await client.query('rollback')
      client.release()
      return undefined
    }
    for (const step of steps)
      if ('sql' in step) await client.query(step.sql, step.params)
      else await insert(client, step)
    await analyse(client, steps)
    await client.query(`select pg_notify('${CHANNEL}', '')`)
    committing = true
    await client.query('commit')
    const lsn = await client.query<{ lsn: Lsn }>('select pg_current_wal_flush_lsn() as lsn')
    client.release()
    return lsn.rows[0]?.lsn
  } catch (error) {
    // The server rolls back what a connection leaves behind.
    client?.release(true)
    throw isConnectionFailure(error) ? unavailable(error, committing) : error
  }
}

/** What a load is told where the primary is gone. */
export function unavailable(cause: unknown, committing = false): StoreError {
  return new StoreError(
    'DATABASE_UNAVAILABLE',
    committing
      ? 'the primary of the database was lost while it confirmed the load, so that the release is there whole or not at all; load again: what is there already is left alone'
      : 'the primary of the database does not answer, and nothing has changed: what was loaded before is served; load again when it is back',
    [],
    { cause },
  )
}

/** As JSON, which takes a thousand rows in one parameter, whatever their types. */
async function insert(client: PoolClient, { table, rows }: Insertion): Promise<void> {
  const name = pg.escapeIdentifier(nameOf(table))
  const columns = Object.entries(getColumns(table)).map(([key, column]) => ({ key, name: column.name }))
  const names = columns.map((column) => pg.escapeIdentifier(column.name)).join(', ')
  const text = `insert into ${name} (${names}) select ${names} from json_populate_recordset(null::${name}, $1)`
  for (const part of chunks(rows, ROWS)) {
    const objects = part.map((row) =>
      Object.fromEntries(columns.flatMap(({ key, name }) => (row[key] === null ? [] : [[name, row[key]]]))),
    )
    await client.query(text, [JSON.stringify(objects)])
  }
}

async function analyse(client: PoolClient, steps: readonly Step[]): Promise<void> {
  const counts = new Map<string, number>()
  for (const step of steps)
    if ('table' in step)
      counts.set(nameOf(step.table), (counts.get(nameOf(step.table)) ?? 0) + step.rows.length)
  for (const [name, count] of counts)
    if (count >= MANY) await client.query(`analyze ${pg.escapeIdentifier(name)}`)
}

function nameOf(table: Insertion['table']): string {
  // The tables of this dialect come from PostgreSQL's kit, whatever their type says.
  return getTableConfig(table as unknown as PgTable).name
}

import { pipeline } from 'node:stream/promises'
import { Readable } from 'node:stream'
import { getColumns } from 'drizzle-orm'
import { getTableConfig, type PgTable } from 'drizzle-orm/pg-core'
import type { Tables } from '@isnad/schema/tables'
import pg from 'pg'
import { from } from 'pg-copy-streams'
import { MARK_DISPUTED, type Row, type Sink } from './sink.ts'

/** Rows that are gathered before they are copied. */
const GATHERED = 20_000

/**
 * Fills a database that `migrate` has made, as its superuser: foreign keys are not looked at.
 *
 * @param counting statements that count what is there
 */
export async function openPostgresSink(
  url: string,
  tables: Tables,
  counting: readonly string[] = [],
): Promise<Sink> {
  const client = new pg.Client(url)
  await client.connect()
  await client.query("set session_replication_role = replica; set maintenance_work_mem = '1GB'")
  const { rows: indexes } = await client.query<{ name: string; made: string }>(
    `select c.relname as name, replace(pg_get_indexdef(c.oid), ' ON ONLY ', ' ON ') as made
       from pg_index i join pg_class c on c.oid = i.indexrelid join pg_class t on t.oid = i.indrelid
      where t.relnamespace = 'public'::regnamespace and not i.indisprimary and not t.relispartition`,
  )
  for (const { name } of indexes) await client.query(`drop index ${pg.escapeIdentifier(name)}`)
  const gathered = new Map<keyof Tables, string[]>()
  let copying = Promise.resolve()

  /** The server takes some while the next are made. */
  const flush = async (table: keyof Tables) => {
    const lines = gathered.get(table) ?? []
    gathered.delete(table)
    if (lines.length === 0) return
    const names = Object.values(getColumns(tables[table])).map(({ name }) => pg.escapeIdentifier(name))
    // The tables of this dialect come from PostgreSQL's kit, whatever their type says.
    const name = pg.escapeIdentifier(getTableConfig(tables[table] as unknown as PgTable).name)
    await copying
    const copy = `copy ${name} (${names.join(', ')}) from stdin`
    copying = pipeline(Readable.from([lines.join('')]), client.query(from(copy)))
    // It is thrown to whoever waits for it next.
    copying.catch(() => {})
  }
  return {
    async insert(table, rows) {
      const lines = gathered.get(table) ?? []
      const columns = Object.keys(getColumns(tables[table]))
      for (const row of rows) lines.push(line(columns, row))
      gathered.set(table, lines)
      if (lines.length >= GATHERED) await flush(table)
    },
    async finish() {
      for (const table of gathered.keys()) await flush(table)
      await copying
      // At once, so that the server goes on by itself.
      const all = [
        'analyze conflicts',
        MARK_DISPUTED,
        ...indexes.map(({ made }) => made),
        'analyze',
        ...counting,
      ]
      await client.query(all.join(';\n'))
      await client.query('vacuum (analyze)')
      await client.end()
    },
  }
}

const ESCAPES: { readonly [sign: string]: string } = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' }

function line(columns: readonly string[], row: Row): string {
  const cells = columns.map((column) => {
    const value = row[column]
    if (value === null || value === undefined) return '\\N'
    const text = typeof value === 'string' ? value : JSON.stringify(value)
    return text.replace(/[\\\t\n\r]/g, (sign) => ESCAPES[sign]!)
  })
  return `${cells.join('\t')}\n`
}

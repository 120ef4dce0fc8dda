import { pipeline } from 'node:stream/promises'
import { Readable } from 'node:stream'
import { getColumns } from 'drizzle-orm'
import { getTableConfig, type PgTable } from 'drizzle-orm/pg-core'
import pg from 'pg'
import { from } from 'pg-copy-streams'
import { MARK_DISPUTED, type Row, type Sink } from './sink.ts'

/** Rows that are gathered before they are copied. */
const GATHERED = 20_000

/** Fills a database that `migrate` has made, as its superuser: foreign keys are not looked at. */
export async function openPostgresSink(url: string): Promise<Sink> {
  const client = new pg.Client(url)
  await client.connect()
  await client.query("set session_replication_role = replica; set maintenance_work_mem = '1GB'")
  const { rows: indexes } = await client.query<{ name: string; made: string }>(
    `select c.relname as name, replace(pg_get_indexdef(c.oid), ' ON ONLY ', ' ON ') as made
       from pg_index i join pg_class c on c.oid = i.indexrelid join pg_class t on t.oid = i.indrelid
      where t.relnamespace = 'public'::regnamespace and not i.indisprimary and not t.relispartition`,
  )
  for (const { name } of indexes) await client.query(`drop index ${pg.escapeIdentifier(name)}`)
  const gathered = new Map<PgTable, string[]>()

  const flush = async (table: PgTable) => {
    const lines = gathered.get(table) ?? []
    gathered.delete(table)
    if (lines.length === 0) return
    const names = Object.values(getColumns(table)).map(({ name }) => pg.escapeIdentifier(name))
    const name = pg.escapeIdentifier(getTableConfig(table).name)
    await pipeline(Readable.from(lines), client.query(from(`copy ${name} (${names.join(', ')}) from stdin`)))
  }
  return {
    async insert(given, rows) {
      // The tables of this dialect come from PostgreSQL's kit, whatever their type says.
      const table = given as unknown as PgTable
      const lines = gathered.get(table) ?? []
      const columns = Object.keys(getColumns(table))
      for (const row of rows) lines.push(line(columns, row))
      gathered.set(table, lines)
      if (lines.length >= GATHERED) await flush(table)
    },
    async finish() {
      for (const table of gathered.keys()) await flush(table)
      await client.query('analyze conflicts')
      await client.query(MARK_DISPUTED)
      for (const { made } of indexes) await client.query(made)
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

import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite'
import { getColumns } from 'drizzle-orm'
import { getTableConfig, type SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { Tables } from '@isnad/schema/tables'
import { MARK_DISPUTED, type Row, type Sink } from './sink.ts'

/**
 * Fills a file that `migrate` has made. A crash leaves it broken.
 *
 * @param counting statements that count what is there
 */
export function openSqliteSink(path: string, tables: Tables, counting: readonly string[] = []): Sink {
  // What is defensive keeps its journal; and before anything is read, the mode is taken for one that it does not have.
  const client = new DatabaseSync(path, { defensive: false })
  client.prepare('select count(*) from sqlite_master').get()
  for (const pragma of [
    'journal_mode = off',
    'synchronous = off',
    'foreign_keys = off',
    'cache_size = -2000000',
  ])
    client.exec(`pragma ${pragma}`)
  // Indexes of keys have no text.
  const indexes = client
    .prepare("select name, sql from sqlite_master where type = 'index' and sql is not null")
    .all()
  for (const { name } of indexes) client.exec(`drop index "${String(name)}"`)
  client.exec('begin')
  const statements = new Map<keyof Tables, { run: StatementSync; write: (row: Row) => SQLInputValue[] }>()
  return {
    insert(table, rows) {
      let statement = statements.get(table)
      if (statement === undefined) statements.set(table, (statement = prepare(client, tables[table])))
      for (const row of rows) statement.run.run(...statement.write(row))
    },
    async finish() {
      client.exec(MARK_DISPUTED)
      client.exec('commit')
      for (const { sql } of indexes) client.exec(String(sql))
      for (const sql of counting) client.exec(sql)
      client.exec('pragma optimize = 0x10002')
      client.exec('analyze')
      client.close()
    },
  }
}

function prepare(client: DatabaseSync, table: SQLiteTable) {
  const columns = Object.entries(getColumns(table))
  const names = columns.map(([, { name }]) => `"${name}"`).join(', ')
  return {
    run: client.prepare(
      `insert into "${getTableConfig(table).name}" (${names}) values (${columns.map(() => '?').join(', ')})`,
    ),
    write: (row: Row) =>
      columns.map(([key, column]) =>
        // drizzle maps to what the driver takes.
        row[key] === null ? null : (column.mapToDriverValue(row[key]) as SQLInputValue),
      ),
  }
}

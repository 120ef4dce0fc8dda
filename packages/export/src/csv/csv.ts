import { stringify } from 'csv-stringify/sync'
import { defineExporter } from '../exporter.ts'
import type { Cell, Table } from '../tables/table.ts'
import { tablesOf } from '../tables/tables.ts'
import { neutralise } from './neutralise.ts'
import { tablePackage } from './table-package.ts'

/** CSV by RFC 4180, one file for each table, safe for spreadsheets, with a Frictionless description of every column. */
export const csv = defineExporter({
  format: 'csv',
  description: 'one CSV file for each table, safe for spreadsheets, with datapackage.json',
  export(input, { bom = false }) {
    const tables = tablesOf(input)
    return {
      files: [
        ...tables.map((table) => ({ name: `${table.name}.csv`, content: toCsv(table, bom) })),
        { name: 'datapackage.json', content: tablePackage(input.release, tables) },
      ],
      losses: [],
    }
  },
})

/** A table as CSV: every text in quotes, lines that end in CRLF, nothing for what is absent. */
export function toCsv({ columns, rows }: Table, bom = false): string {
  return stringify([columns.map(({ name }) => name), ...rows.map((row) => row.map(safe))], {
    bom,
    record_delimiter: 'windows',
    // In quotes a text stays one cell for programs that take another sign than the comma for what divides cells.
    quoted_string: true,
    cast: { boolean: String, number: String },
  })
}

function safe(cell: Cell): Cell {
  return typeof cell === 'string' ? neutralise(cell) : cell
}

import { parquetWriteBuffer, type BasicType } from 'hyparquet-writer'
import { defineExporter } from '../exporter.ts'
import type { ColumnType, Table } from '../tables/table.ts'
import { tablesOf } from '../tables/tables.ts'

const TYPES: { readonly [type in ColumnType]: BasicType } = {
  string: 'STRING',
  integer: 'INT32',
  number: 'DOUBLE',
  boolean: 'BOOLEAN',
}

/** Apache Parquet, one file for each table. Texts stand as they are: nothing in Parquet is a formula. */
export const parquet = defineExporter({
  format: 'parquet',
  description: 'one Apache Parquet file for each table',
  export(input) {
    const { dataset, hash } = input.release
    const about = { dataset: dataset.id, version: dataset.version, licence: dataset.licence, release: hash }
    return {
      files: tablesOf(input).map((table) => ({
        name: `${table.name}.parquet`,
        content: toParquet(table, about),
      })),
      losses: [],
    }
  },
})

/** A table as Parquet, compressed by Snappy; every column may be empty. */
export function toParquet(
  { columns, rows, description }: Table,
  about: { readonly [key: string]: string },
): Uint8Array {
  const buffer = parquetWriteBuffer({
    columnData: columns.map(({ name, type }, index) => ({
      name,
      type: TYPES[type],
      nullable: true,
      data: rows.map((row) => row[index] ?? null),
    })),
    kvMetadata: Object.entries({ ...about, description }).map(([key, value]) => ({
      key: `isnad:${key}`,
      value,
    })),
    createdBy: '@isnad/export',
  })
  return new Uint8Array(buffer)
}

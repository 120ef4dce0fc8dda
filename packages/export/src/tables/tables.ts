import type { ExportInput } from '../exporter.ts'
import { factsOf } from '../facts-of.ts'
import { claimTables } from './claim-tables.ts'
import { factTables } from './fact-tables.ts'
import { recordTables } from './record-tables.ts'
import { sourceTables } from './source-tables.ts'
import type { Table } from './table.ts'

/** A release as flat tables. Names of records of other datasets are not among them: export those as well. */
export function tablesOf(input: ExportInput): Table[] {
  const { release } = input
  return [
    ...recordTables(release),
    ...sourceTables(release),
    ...claimTables(release),
    ...factTables(factsOf(input)),
  ]
}

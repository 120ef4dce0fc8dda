export { countCodePoints } from '@isnad/dataset'
export { defineOperator, readAsn } from './asn.ts'
export { loadCommons, type Commons } from './commons.ts'
export { answers, readCode } from './codes.ts'
export { defineArea } from './area.ts'
export { claimOutage, type Outage } from './outage.ts'
export { openCsv } from './csv.ts'
export { openTable, type TableShape } from './open-table.ts'
export { nameIn, oneLine, shortened } from './names.ts'
export { readDate, type ReadDate } from './date.ts'
export { readDay, readUntil } from './day.ts'
export { IMPORT_ERRORS, ImportError, type ImportErrorCode } from './import-error.ts'
export { fileDocument, importFile } from './import-file.ts'
export type { ImportOptions, ImportProgress } from './import-options.ts'
export {
  defineImporter,
  type ImportDocument,
  type ImportedClaim,
  type Importer,
  type RowContext,
} from './importer.ts'
export { listOf } from './json-list.ts'
export { openJson, type JsonShape } from './json.ts'
export { lossReasons, type Loss, type LossReason, type LostValue } from './loss.ts'
export {
  foldColumn,
  foldValue,
  lookUp,
  mappingTable,
  saysNothing,
  valueTable,
  type ColumnMapping,
  type Era,
  type Mapping,
} from './mapping.ts'
export { reportInWords, type ColumnReport, type DocumentReport, type ImportReport } from './report.ts'
export type { Row, Table, Unreadable } from './row.ts'
export { foldText, shortHash, slugOf, slugOfDate } from './slug.ts'
export { TextInput } from './text-input.ts'

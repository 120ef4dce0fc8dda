export { define, tableComments } from './define.ts'
export { pgKit, sqliteKit, type Kit } from './kit.ts'
export type {
  ChainLinkRow,
  CitationRow,
  ClaimRow,
  ConflictRow,
  DatasetRow,
  FactClaimRow,
  FactRow,
  LabelRow,
  RecordRow,
  Relations,
  RenditionRow,
  Schema,
  SearchEntryRow,
  SearchPostingRow,
  SearchWordRow,
  SourceRow,
  Tables,
  WithdrawalRow,
} from './rows.ts'

export { CLAIM_GROUPS, type ClaimGroup } from './claim-group.ts'
export type { ClaimScope } from './claim-scope.ts'
export { define } from './define.ts'
export { pgKit, sqliteKit, type Kit } from './kit.ts'
export type {
  ChainLinkRow,
  ChangeRow,
  CitationRow,
  ClaimCountRow,
  ClaimDayRow,
  ClaimRow,
  ClaimScopeRow,
  ConflictRow,
  DatasetRow,
  FactClaimRow,
  FactRow,
  LabelRow,
  LoadRow,
  RecordRow,
  Relations,
  ReleaseRow,
  RenditionRow,
  Schema,
  SearchEntryRow,
  SearchPostingRow,
  SearchWordRow,
  SourceRow,
  Tables,
  WithdrawalRow,
} from './rows.ts'
export { tableComments } from './table-comments.ts'

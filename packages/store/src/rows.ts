// What the tables keep, for a program that fills them by itself, such as a benchmark. Whoever loads a release uses
// `Store.load`, which checks it.
export { claimCountStatements } from './claim-groups.ts'
export { toClaimRows, type ClaimRows } from './claim-row.ts'
export { toConflictRow, toFactClaimRows, toFactRow } from './fact-rows.ts'
export { labelsFromClaims } from './label-claims.ts'
export {
  toDatasetRow,
  toLabelRows,
  toPartRows,
  toRecordRow,
  toRenditionRows,
  toSourceRow,
} from './release-rows.ts'
export { toScopeRows } from './scope-rows.ts'
export { buildIndex, ofClaim, ofLabels, ofRecord, ofSource, type Searchable } from './search/index.ts'

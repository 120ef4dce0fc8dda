export { toClaim, toClaimRows, type ClaimRows, type ClaimSetting, type ClaimWithParts } from './claim-row.ts'
export { claimsByGroup, GROUPS_OF_AGENTS, WHOEVER } from './claim-groups.ts'
export { databaseFile } from './database-file.ts'
export type { Db, Dialect } from './dialect.ts'
export type { EvidenceDays } from './evidence-window.ts'
export { releaseName, type ServedRelease } from './history/release-name.ts'
export type { LoadedRelease, LoadReport } from './load-report.ts'
export type { EvidenceFilter } from './read-evidence.ts'
export { claimRelation, factRelation, type Registry } from './relations.ts'
export { ID_TYPES, type IdOptions, type IdType, type ResolvedId } from './resolve-id.ts'
export {
  FIELDS as SEARCH_FIELDS,
  LONGEST_TEXT,
  MOST_FRAGMENTS,
  MOST_MATCHES,
  MOST_WORDS,
  type EntryKind,
  type Found,
  type Fragment,
  type SearchField,
  type SearchHit,
  type SearchMatch,
  type SearchOptions,
} from './search/index.ts'
export { openStore, type Served, type Store, type StoreOptions } from './store.ts'
export { StoreError, type StoreErrorCode } from './store-error.ts'
export { toValue, toValueColumns, type ValueColumns } from './value-columns.ts'

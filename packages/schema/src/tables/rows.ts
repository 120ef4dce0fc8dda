import type { InferSelectModel } from 'drizzle-orm'
import type { define } from './define.ts'

export type Schema = ReturnType<typeof define>
export type Tables = Schema['tables']
export type Relations = Schema['relations']

// Rows have names, so that editors show `ClaimRow` and not its parts.
export interface DatasetRow extends InferSelectModel<Tables['datasets']> {}
export interface RecordRow extends InferSelectModel<Tables['records']> {}
export interface LabelRow extends InferSelectModel<Tables['labels']> {}
export interface SourceRow extends InferSelectModel<Tables['sources']> {}
export interface RenditionRow extends InferSelectModel<Tables['renditions']> {}
export interface ClaimRow extends InferSelectModel<Tables['claims']> {}
export interface ChainLinkRow extends InferSelectModel<Tables['chainLinks']> {}
export interface CitationRow extends InferSelectModel<Tables['citations']> {}
export interface FactRow extends InferSelectModel<Tables['facts']> {}
export interface FactClaimRow extends InferSelectModel<Tables['factClaims']> {}
export interface ClaimDayRow extends InferSelectModel<Tables['claimDays']> {}
export interface ClaimScopeRow extends InferSelectModel<Tables['claimScopes']> {}
export interface ClaimCountRow extends InferSelectModel<Tables['claimCounts']> {}
export interface ConflictRow extends InferSelectModel<Tables['conflicts']> {}
export interface WithdrawalRow extends InferSelectModel<Tables['withdrawals']> {}
export interface SearchEntryRow extends InferSelectModel<Tables['searchEntries']> {}
export interface SearchWordRow extends InferSelectModel<Tables['searchWords']> {}
export interface SearchPostingRow extends InferSelectModel<Tables['searchPostings']> {}
export interface ReleaseRow extends InferSelectModel<Tables['releases']> {}
export interface LoadRow extends InferSelectModel<Tables['loads']> {}
export interface ChangeRow extends InferSelectModel<Tables['changes']> {}

import { define } from './define.ts'
import { pgKit } from './kit.ts'

const schema = define(pgKit)

export const tables = schema.tables
export const relations = schema.relations
// drizzle-kit reads tables that are exported by name.
export const {
  datasets, records, labels, identifiers, recordParts, sources, renditions, claims, claimOrders, chainLinks, citations,
  facts, factClaims, conflicts, claimScopes, claimDays, claimCounts, withdrawals, releases, loads, changes, searchEntries, searchWords, searchPostings,
} = schema.tables // prettier-ignore

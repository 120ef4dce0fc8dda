import type { Claim } from '@isnad/schema'
import type { Db } from './dialect.ts'
import { toClaim } from './claim-row.ts'

type ClaimFilter = NonNullable<NonNullable<Parameters<Db['query']['claims']['findMany']>[0]>['where']>

/** Claims that a filter of drizzle's lets through, whole, in the order of their ids. */
export async function readClaims(db: Db, where: ClaimFilter): Promise<Claim[]> {
  const rows = await db.query.claims.findMany({
    where,
    orderBy: { id: 'asc' },
    with: { ...WITHOUT_CITATIONS, citations: { orderBy: { ordinal: 'asc' } } },
  })
  return rows.map(({ orders, ...row }) => toClaim({ ...row, after: orders }))
}

/**
 * The same without what the rules of evidence do not look at: where claims stand in a text, and what was remarked about them.
 * A service may have many thousands. In no order: for that of the ids, SQLite takes an index that has it and looks at all
 * that is said of the service anywhere, and not at the claims around a place.
 */
export async function readClaimsForRules(db: Db, where: ClaimFilter): Promise<Claim[]> {
  const rows = await db.query.claims.findMany({
    where,
    columns: { note: false, raw: false, inferred: false, replacedBy: false },
    with: WITHOUT_CITATIONS,
  })
  const absent = { citations: [], note: null, raw: null, inferred: null, replacedBy: null }
  return rows.map(({ orders, ...row }) => toClaim({ ...row, ...absent, after: orders }))
}

const WITHOUT_CITATIONS = {
  chain: { orderBy: { position: 'asc' } },
  orders: { orderBy: { afterId: 'asc' } },
} as const

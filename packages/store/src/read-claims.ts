import type { Claim } from '@isnad/schema'
import type { Db } from './dialect.ts'
import { toClaim } from './claim-row.ts'

type ClaimFilter = NonNullable<NonNullable<Parameters<Db['query']['claims']['findMany']>[0]>['where']>

/** Claims that a filter of drizzle's lets through, whole, in the order of their ids. */
export async function readClaims(db: Db, where: ClaimFilter): Promise<Claim[]> {
  const rows = await db.query.claims.findMany({
    where,
    orderBy: { id: 'asc' },
    with: {
      chain: { orderBy: { position: 'asc' } },
      citations: { orderBy: { ordinal: 'asc' } },
      orders: { orderBy: { afterId: 'asc' } },
    },
  })
  return rows.map(({ orders, ...row }) => toClaim({ ...row, after: orders }))
}

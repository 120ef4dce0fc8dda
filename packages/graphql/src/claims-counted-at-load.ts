import { and, asc, desc, eq } from 'drizzle-orm'
import type { ClaimCountRow, ClaimGroup } from '@isnad/schema/tables'
import type { Store } from '@isnad/store'

/** Counts of claims by group. */
export type Counts = Pick<ClaimCountRow, 'by' | 'key' | 'count'>[]

/** Counts that a load makes. */
export interface KeptCounts {
  /** Whose claims: an agent's, or those of `WHOEVER`. */
  agentId: string
  by: ClaimGroup
  /** The one group that is wanted; all by default. */
  key?: string | undefined
}

/**
 * What the last load counted, the largest group first, then by the key: to count millions anew takes as long as to look at
 * them.
 *
 * @returns nothing where no load has counted since the tables were made
 */
export async function countedAtLoad(
  store: Store,
  asked: KeptCounts,
  limit?: number,
): Promise<Counts | undefined> {
  const counts = await readCounts(store, asked, limit)
  if (counts.length > 0) return counts
  const { db, tables } = store
  const [any] = await db.select({ by: tables.claimCounts.by }).from(tables.claimCounts).limit(1)
  // Read anew, because a load may have counted in between.
  return any && readCounts(store, asked, limit)
}

function readCounts(
  { db, tables: { claimCounts } }: Store,
  { agentId, by, key }: KeptCounts,
  limit: number | undefined,
) {
  const found = db
    .select({ by: claimCounts.by, key: claimCounts.key, count: claimCounts.count })
    .from(claimCounts)
    .where(
      and(
        eq(claimCounts.agentId, agentId),
        eq(claimCounts.by, by),
        ...(key === undefined ? [] : [eq(claimCounts.key, key)]),
      ),
    )
    .orderBy(desc(claimCounts.count), asc(claimCounts.key))
  return limit === undefined ? found : found.limit(limit)
}

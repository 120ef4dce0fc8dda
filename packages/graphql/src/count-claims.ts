import { count as countOf } from 'drizzle-orm'
import type { ClaimGroup } from '@isnad/schema/tables'
import { claimsByGroup, GROUPS_OF_AGENTS, WHOEVER, type Store } from '@isnad/store'
import { claimFilter, passedOnBy, type ClaimArguments } from './claim-filter.ts'
import { countedAtLoad, type Counts, type KeptCounts } from './claims-counted-at-load.ts'
import { condition, count } from './count.ts'
import { findId, RECORD } from './find-id.ts'

/** How many claims arguments ask for. */
export async function countClaims(store: Store, asked: ClaimArguments): Promise<number> {
  const kept = await keptTotal(store, asked)
  const counted = kept && (await countedAtLoad(store, kept))
  if (counted) return counted.reduce((sum, row) => sum + row.count, 0)
  const { saidBy, ...others } = asked
  const where = await claimFilter(store, others)
  const agent = await findId(store, saidBy ?? undefined, RECORD)
  if (agent === undefined || Object.keys(where).length > 0)
    return count(store, 'claims', agent === undefined ? where : await claimFilter(store, asked))
  // By the index of the agent's claims alone.
  const [row] = await store.db.select({ count: countOf() }).from(passedOnBy(store, agent).as('said'))
  return row!.count
}

/** How many of the claims that arguments ask for there are by group, the largest group first, then by the key. */
export async function countClaimsByGroup(
  store: Store,
  by: ClaimGroup,
  limit: number,
  asked: ClaimArguments,
): Promise<Counts> {
  const kept = await keptGroups(store, by, asked)
  const counted = kept && (await countedAtLoad(store, kept, limit))
  if (counted) return counted
  return claimsByGroup(store, by, condition(store, 'claims', await claimFilter(store, asked))).limit(limit)
}

/** By which of the counts that a load makes a total can be told, if by any. */
async function keptTotal(store: Store, asked: ClaimArguments): Promise<KeptCounts | undefined> {
  const { saidBy, property, publisher, ...others } = asked
  if (await asksFor(store, others)) return undefined
  const agentId = await findId(store, saidBy ?? undefined, RECORD)
  const key = property ?? undefined
  const isOfAll = agentId === undefined && key === undefined
  const publisherId = await findId(store, publisher ?? undefined, RECORD)
  if (publisherId !== undefined)
    return isOfAll ? { agentId: WHOEVER, by: 'PUBLISHER', key: publisherId } : undefined
  // Each claim speaks of one property. How many there are at all is what releases say of themselves.
  return isOfAll ? undefined : { agentId: agentId ?? WHOEVER, by: 'PROPERTY', key }
}

async function keptGroups(
  store: Store,
  by: ClaimGroup,
  { saidBy, ...others }: ClaimArguments,
): Promise<KeptCounts | undefined> {
  if (await asksFor(store, others)) return undefined
  const agentId = await findId(store, saidBy ?? undefined, RECORD)
  if (agentId === undefined) return { agentId: WHOEVER, by }
  return GROUPS_OF_AGENTS.includes(by) ? { agentId, by } : undefined
}

/** Whether arguments leave any claims out. */
async function asksFor(store: Store, asked: ClaimArguments): Promise<boolean> {
  return Object.keys(await claimFilter(store, asked)).length > 0
}

import { isUsable, type EvidenceSource } from '@isnad/evidence'
import { parsePeriod, type Claim, type Period } from '@isnad/schema'
import type { ClaimDayRow, ClaimScopeRow } from '@isnad/schema/tables'
import { publication } from './claim-row.ts'

/** Where a claim has no first or no last day: integers of both engines end there. */
const [EVER_BEFORE, EVER_AFTER] = [-(2 ** 31), 2 ** 31 - 1]

interface Dated {
  claim: Claim
  period: Period
}

/**
 * Which scopes the claims have that the rules may use, for each record, property and place, and of which days each may
 * speak: with them a question about some days is answered without a look at what was said of all others. In the order of
 * their texts, whatever that of the claims.
 */
export function toScopeRows(
  claims: readonly Claim[],
  sources: readonly Pick<EvidenceSource, 'id' | 'published'>[],
): { scopes: ClaimScopeRow[]; days: ClaimDayRow[] } {
  const published = new Map(sources.map((source) => [source.id, publication(source)]))
  const scoped = claims.filter((claim) => claim.scope !== undefined && isUsable(claim))
  const ofPlaces = Map.groupBy(scoped, ({ subject, property, scope }) =>
    JSON.stringify([subject, property, scope!.place]),
  )
  const rows = [...ofPlaces.values()].map((all) => {
    const { subject, property, scope } = all[0]!
    const key = { subjectId: subject, property, placeId: scope!.place }
    const dated = all.map((claim) => ({
      claim,
      period: parsePeriod(claim.time, published.get(claim.source)),
    }))
    const ofScopes = Map.groupBy(dated, ({ claim }) => JSON.stringify(claim.scope))
    const sorted = [...ofScopes].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, same]) => same)
    return {
      scopes: { ...key, claims: all.length, scopes: sorted.map(scopeOf) },
      days: sorted.flatMap((same, number) => same.map((one) => ({ ...key, ...daysOf(one), scope: number }))),
    }
  })
  return { scopes: rows.map(({ scopes }) => scopes), days: rows.flatMap(({ days }) => days) }
}

function scopeOf(same: readonly Dated[]) {
  const ends = same.map(({ period }) => period.end.highest).filter(Number.isFinite)
  const begins = same.map(({ period }) => period.begin.lowest).filter(Number.isFinite)
  return {
    scope: same[0]!.claim.scope!,
    firstEnd: ends.length > 0 ? ends.reduce((a, b) => Math.min(a, b)) : null,
    lastBegin: begins.length > 0 ? begins.reduce((a, b) => Math.max(a, b)) : null,
  }
}

function daysOf({ claim, period: { begin, end } }: Dated) {
  return {
    lastDay: Number.isFinite(end.highest) ? end.highest : EVER_AFTER,
    firstDay: Number.isFinite(begin.lowest) ? begin.lowest : EVER_BEFORE,
    claimId: claim.id,
  }
}

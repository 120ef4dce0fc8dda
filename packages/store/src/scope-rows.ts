import { isUsable, type EvidenceSource } from '@isnad/evidence'
import { parsePeriod, type Claim } from '@isnad/schema'
import type { ClaimScopeRow } from '@isnad/schema/tables'
import { publication } from './claim-row.ts'

/**
 * Which scopes the claims have that the rules may use, for each record, property and place: with them a question about
 * some days is answered without a look at what was said of all others. In the order of their texts, whatever that of the
 * claims.
 */
export function toClaimScopeRows(
  claims: readonly Claim[],
  sources: readonly Pick<EvidenceSource, 'id' | 'published'>[],
): ClaimScopeRow[] {
  const published = new Map(sources.map((source) => [source.id, publication(source)]))
  const scoped = claims.filter((claim) => claim.scope !== undefined && isUsable(claim))
  const ofPlaces = Map.groupBy(scoped, ({ subject, property, scope }) =>
    JSON.stringify([subject, property, scope!.place]),
  )
  return [...ofPlaces.values()].map((all) => {
    const { subject, property, scope } = all[0]!
    const ofScopes = Map.groupBy(all, (claim) => JSON.stringify(claim.scope))
    const scopes = [...ofScopes].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, same]) => scopeOf(same))
    return { subjectId: subject, property, placeId: scope!.place, claims: all.length, scopes }
  })

  function scopeOf(same: readonly Claim[]) {
    const periods = same.map(({ time, source }) => parsePeriod(time, published.get(source)))
    const ends = periods.map(({ end }) => end.highest).filter(Number.isFinite)
    const begins = periods.map(({ begin }) => begin.lowest).filter(Number.isFinite)
    return {
      scope: same[0]!.scope!,
      firstEnd: ends.length > 0 ? ends.reduce((a, b) => Math.min(a, b)) : null,
      lastBegin: begins.length > 0 ? begins.reduce((a, b) => Math.max(a, b)) : null,
    }
  }
}

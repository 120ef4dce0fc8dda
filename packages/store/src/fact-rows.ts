import type { Conflict, Fact } from '@isnad/evidence'
import type { ConflictRow, FactClaimRow, FactRow } from '@isnad/schema/tables'
import { toValueColumns } from './value-columns.ts'

export function toFactRow(fact: Fact): FactRow {
  return {
    id: fact.id,
    subjectId: fact.subject,
    property: fact.property,
    slot: fact.slot,
    rank: fact.rank,
    ...toValueColumns(fact.value),
    // The bounds are what the claims have in common, which can be narrower than the value's own.
    ...(fact.bounds && { lowest: fact.bounds.lowest, highest: fact.bounds.highest }),
    qualifiers: fact.qualifiers ?? null,
    scope: fact.scope ?? null,
    disputed: fact.disputed,
    denials: fact.denials.length,
    independentChains: fact.independentChains,
    atLeast: fact.atLeast,
    sourceCount: fact.sources,
    commonLinkId: fact.commonLink,
  }
}

export function toFactClaimRows({ id: factId, claims, against, denials }: Fact): FactClaimRow[] {
  const side = (ids: readonly string[], side: FactClaimRow['side']) =>
    ids.map((claimId) => ({ factId, claimId, side }))
  return [...side(claims, 'for'), ...side(against, 'against'), ...side(denials, 'denies')]
}

/** @param resolved whether a correction has settled it */
export function toConflictRow(conflict: Conflict, resolved: boolean): ConflictRow {
  const { left, right, subject, property, kind, leftChains, rightChains } = conflict
  return {
    id: `${left}|${right}`,
    subjectId: subject,
    property,
    leftId: left,
    rightId: right,
    kind,
    leftChains,
    rightChains,
    weight: conflictWeight(leftChains, rightChains),
    resolved,
  }
}

/** More chains on one side than these make a conflict no heavier. */
const HEAVIEST = 9_999

/**
 * How hard a conflict is to dismiss: first by the chains on its weaker side, because one witness against ten is soon
 * explained and five against five are not; then by those on the stronger.
 */
export function conflictWeight(leftChains: number, rightChains: number): number {
  const [weaker, stronger] = [Math.min(leftChains, rightChains), Math.max(leftChains, rightChains)]
  return Math.min(weaker, HEAVIEST) * (HEAVIEST + 1) + Math.min(stronger, HEAVIEST)
}

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

export function toConflictRow({ left, right, subject, property }: Conflict): ConflictRow {
  return { id: `${left}|${right}`, subjectId: subject, property, leftId: left, rightId: right }
}

import { sql } from 'drizzle-orm'
import { CLAIM_GROUPS } from './claim-group.ts'
import type { ClaimScope } from './claim-scope.ts'
import type { ContentTables } from './define-content.ts'
import type { Kit } from './kit.ts'
import { valueColumns } from './value-columns.ts'

/** What follows from the claims by the rules of evidence, worked out at each load. */
export function defineDerived(kit: Kit, { records, claims }: ContentTables) {
  const { table, index, uniqueIndex, largestFirst, primaryKey, text, int, bool, json } = kit
  const facts = table(
    'facts',
    {
      id: text().primaryKey(),
      subjectId: text()
        .notNull()
        .references(() => records.id),
      property: text().notNull(),
      /** What the fact is about, more closely: the unit, the whole of a share. Empty where nothing narrows it. */
      slot: text().notNull(),
      /** The place among the facts of the property, 0 being the first. */
      rank: int().notNull(),
      ...valueColumns(kit),
      disputed: bool().notNull(),
      denials: int().notNull(),
      independentChains: int().notNull(),
      /** Whether the count of chains is a lower bound. */
      atLeast: bool().notNull(),
      sourceCount: int().notNull(),
      commonLinkId: text().references(() => records.id),
    },
    (t) => [
      uniqueIndex('facts_subject').on(t.subjectId, t.property, t.rank),
      index('facts_property').on(t.property, t.id),
      index('facts_object').on(t.objectId, t.property, t.subjectId),
      // Of events in the order of their ids: which are of some days.
      index('facts_date')
        .on(t.subjectId, t.lowest, t.highest)
        .where(sql`${t.property} = 'date'`),
    ],
  )

  const factClaims = table(
    'fact_claims',
    {
      factId: text()
        .notNull()
        .references(() => facts.id),
      claimId: text()
        .notNull()
        .references(() => claims.id),
      side: text(['for', 'against', 'denies']).notNull(),
    },
    (t) => [primaryKey({ columns: [t.factId, t.claimId, t.side] }), index('fact_claims_claim').on(t.claimId)],
  )

  const conflicts = table(
    'conflicts',
    {
      id: text().primaryKey(),
      subjectId: text()
        .notNull()
        .references(() => records.id),
      property: text().notNull(),
      leftId: text()
        .notNull()
        .references(() => claims.id),
      rightId: text()
        .notNull()
        .references(() => claims.id),
      /** In what the two differ; see `ConflictKind` of the evidence package. */
      kind: text().notNull(),
      /** How many independent chains say what the left claim says, and what the right one says. */
      leftChains: int().notNull(),
      rightChains: int().notNull(),
      /** How hard it is to dismiss: see `conflictWeight` of the store. */
      weight: int().notNull(),
      /** Whether a correction has settled it: one of the two must not be used any more. */
      resolved: bool().notNull(),
    },
    (t) => [
      index('conflicts_subject').on(t.subjectId, t.property, t.id),
      index('conflicts_property_weight').on(t.property, t.resolved, largestFirst(t.weight), t.id),
      index('conflicts_heaviest').on(t.resolved, largestFirst(t.weight), t.id),
    ],
  )

  const claimScopes = table(
    'claim_scopes',
    {
      subjectId: text()
        .notNull()
        .references(() => records.id),
      property: text().notNull(),
      /** The place of the scopes. */
      placeId: text().notNull(),
      /** How many claims there are. */
      claims: int().notNull(),
      /** Their scopes, each once. */
      scopes: json<ClaimScope[]>().notNull(),
    },
    (t) => [primaryKey({ columns: [t.subjectId, t.property, t.placeId] })],
  )

  const claimCounts = table(
    'claim_counts',
    {
      /** The agent through whom the claims passed. Empty where it is all claims, whoever passed them on. */
      agentId: text().notNull(),
      /** By what they are counted. */
      by: text([...CLAIM_GROUPS]).notNull(),
      /** What those of the group have in common. */
      key: text().notNull(),
      count: int().notNull(),
    },
    (t) => [
      primaryKey({ columns: [t.agentId, t.by, t.key] }),
      index('claim_counts_largest').on(t.agentId, t.by, largestFirst(t.count), t.key),
    ],
  )

  const claimDays = table(
    'claim_days',
    {
      subjectId: text()
        .notNull()
        .references(() => records.id),
      property: text().notNull(),
      placeId: text().notNull(),
      /** The last day of which it may speak, in days since 1970-01-01; the greatest number where there is none. */
      lastDay: int().notNull(),
      /** The first day of which it may speak; the least number where there is none. */
      firstDay: int().notNull(),
      /** Which of the scopes of `claim_scopes` it has, 0 being the first; -1 where that was not worked out. */
      scope: int().notNull(),
      claimId: text().notNull(),
    },
    // All that is asked for stands in the key.
    (t) => [
      primaryKey({
        columns: [t.subjectId, t.property, t.placeId, t.lastDay, t.firstDay, t.scope, t.claimId],
      }),
    ],
  )

  return { facts, factClaims, conflicts, claimScopes, claimDays, claimCounts }
}

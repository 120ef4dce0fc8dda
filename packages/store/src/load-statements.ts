import { eq, inArray, isNotNull, sql } from 'drizzle-orm'
import type { Conflict, Fact } from '@isnad/evidence'
import type { Release } from '@isnad/schema'
import type { ClaimDayRow, ClaimScopeRow } from '@isnad/schema/tables'
import { chunks, type Batch } from './batch.ts'
import { claimCountStatements } from './claim-groups.ts'
import { toClaimRows, type ClaimSetting } from './claim-row.ts'
import type { Dialect } from './dialect.ts'
import { toConflictRow, toFactClaimRows, toFactRow } from './fact-rows.ts'
import * as rows from './release-rows.ts'
import type { SearchIndex } from './search/index.ts'

/** Most rows or ids in one statement: each row of records has six parameters, and SQLite takes 32 766. */
const IDS = 5000

/** What follows from claims goes first, because it points to them. */
export function deleteDerived({ db, tables }: Dialect, batch: Batch): void {
  for (const table of [
    tables.factClaims,
    tables.facts,
    tables.conflicts,
    tables.claimScopes,
    tables.claimCounts,
    tables.claimDays,
  ])
    batch.add(db.delete(table))
  batch.add(db.delete(tables.labels).where(isNotNull(tables.labels.claimId)))
  batch.add(db.update(tables.claims).set({ disputed: false }).where(eq(tables.claims.disputed, true)))
}

export function deleteClaimsAndSources({ db, tables }: Dialect, batch: Batch, dataset: string): void {
  const { claims, sources, claimOrders, chainLinks, citations, renditions, withdrawals } = tables
  const ofClaims = db.select({ id: claims.id }).from(claims).where(eq(claims.datasetId, dataset))
  const ofSources = db.select({ id: sources.id }).from(sources).where(eq(sources.datasetId, dataset))
  batch.add(db.delete(claimOrders).where(inArray(claimOrders.claimId, ofClaims)))
  batch.add(db.delete(chainLinks).where(inArray(chainLinks.claimId, ofClaims)))
  batch.add(db.delete(citations).where(inArray(citations.claimId, ofClaims)))
  batch.add(db.delete(claims).where(eq(claims.datasetId, dataset)))
  batch.add(db.delete(renditions).where(inArray(renditions.sourceId, ofSources)))
  batch.add(db.delete(sources).where(eq(sources.datasetId, dataset)))
  batch.add(db.delete(withdrawals).where(eq(withdrawals.datasetId, dataset)))
}

/** Records are written over, not deleted and made anew: other datasets' claims point to them all the while. */
export function upsertRecords(dialect: Dialect, batch: Batch, release: Release, ordinal: number): void {
  const { db, tables } = dialect
  const { id, ...rest } = rows.toDatasetRow(release.dataset, release.hash, ordinal)
  batch.add(
    db
      .insert(tables.datasets)
      .values({ id, ...rest })
      .onConflictDoUpdate({ target: tables.datasets.id, set: rest }),
  )
  const columns = ['datasetId', 'kind', 'name', 'publicRole', 'note'] as const
  const set = Object.fromEntries(
    columns.map((key) => [key, sql.raw(`excluded.${columnName(tables.records[key])}`)]),
  )
  for (const part of chunks(release.records.map(rows.toRecordRow), IDS))
    batch.add(db.insert(tables.records).values(part).onConflictDoUpdate({ target: tables.records.id, set }))
}

function columnName({ name }: { name: string }): string {
  return name
}

/** @param vanished ids of the records that the dataset had and has no more */
export function deleteVanishedRecords(
  { db, tables }: Dialect,
  batch: Batch,
  dataset: string,
  vanished: readonly string[],
): void {
  const own = db
    .select({ id: tables.records.id })
    .from(tables.records)
    .where(eq(tables.records.datasetId, dataset))
  for (const table of [tables.labels, tables.identifiers, tables.recordParts])
    batch.add(db.delete(table).where(inArray(table.recordId, own)))
  for (const part of chunks(vanished, IDS))
    batch.add(db.delete(tables.records).where(inArray(tables.records.id, part)))
}

export function insertParts({ tables }: Dialect, batch: Batch, release: Release): void {
  batch.insert(tables.labels, release.records.flatMap(rows.toLabelRows))
  batch.insert(tables.identifiers, release.records.flatMap(rows.toIdentifierRows))
  batch.insert(tables.recordParts, release.records.flatMap(rows.toPartRows))
  batch.insert(tables.withdrawals, rows.toWithdrawalRows(release))
}

/** @param publications of the sources of all datasets: a claim may be one of a source that another has */
export function insertClaims(
  { tables }: Dialect,
  batch: Batch,
  { dataset, sources, claims }: Release,
  publications: ReadonlyMap<string, ClaimSetting['source']>,
): void {
  batch.insert(tables.sources, sources.map(rows.toSourceRow))
  batch.insert(tables.renditions, sources.flatMap(rows.toRenditionRows))
  const all = claims.map((claim) =>
    toClaimRows(claim, {
      dataset: dataset.id,
      source: publications.get(claim.source) ?? {},
      disputed: false,
    }),
  )
  batch.insert(
    tables.claims,
    all.map(({ claim }) => claim),
  )
  batch.insert(
    tables.claimOrders,
    all.flatMap(({ after }) => after),
  )
  batch.insert(
    tables.chainLinks,
    all.flatMap(({ chain }) => chain),
  )
  batch.insert(
    tables.citations,
    all.flatMap(({ citations }) => citations),
  )
}

export function insertDerived(
  { db, tables }: Dialect,
  batch: Batch,
  derived: {
    facts: Fact[]
    conflicts: Conflict[]
    resolved: Conflict[]
    scopes: ClaimScopeRow[]
    days: ClaimDayRow[]
  },
): void {
  batch.insert(tables.facts, derived.facts.map(toFactRow))
  batch.insert(tables.factClaims, derived.facts.flatMap(toFactClaimRows))
  batch.insert(tables.claimScopes, derived.scopes)
  batch.insert(tables.claimDays, derived.days)
  batch.insert(tables.conflicts, [
    ...derived.conflicts.map((conflict) => toConflictRow(conflict, false)),
    ...derived.resolved.map((conflict) => toConflictRow(conflict, true)),
  ])
  const disputed = [...new Set(derived.conflicts.flatMap(({ left, right }) => [left, right]))]
  for (const part of chunks(disputed, IDS))
    batch.add(db.update(tables.claims).set({ disputed: true }).where(inArray(tables.claims.id, part)))
}

/** Counts what the steps before have put there, so that it comes after all claims. */
export function countClaims({ primary: db, name, tables }: Dialect, batch: Batch): void {
  for (const counting of claimCountStatements({ db, dialect: name, tables })) batch.add(counting)
}

export function deleteSearchIndex({ db, tables }: Dialect, batch: Batch): void {
  for (const table of [tables.searchPostings, tables.searchWords, tables.searchEntries])
    batch.add(db.delete(table))
}

export function insertSearchIndex(
  { tables }: Dialect,
  batch: Batch,
  { entries, words, postings }: SearchIndex,
): void {
  batch.insert(tables.searchEntries, entries)
  batch.insert(tables.searchWords, words)
  batch.insert(tables.searchPostings, postings)
}

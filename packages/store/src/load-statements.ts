import { eq, getColumns, inArray, isNotNull, sql } from 'drizzle-orm'
import type { Conflict, Fact } from '@isnad/evidence'
import type { Claim, Release } from '@isnad/schema'
import type { ClaimDayRow, ClaimScopeRow } from '@isnad/schema/tables'
import { chunks, type Batch } from './batch.ts'
import { claimCountStatements } from './claim-groups.ts'
import { sourceColumns, toClaimRows, type ClaimSetting } from './claim-row.ts'
import type { Dialect } from './dialect.ts'
import { toConflictRow, toFactClaimRows, toFactRow } from './fact-rows.ts'
import * as rows from './release-rows.ts'
import type { SearchIndex } from './search/index.ts'

/** Most ids and most parameters in one statement: SQLite takes 32 766. */
const IDS = 5000
const PARAMETERS = 30_000

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

/** Sources stay, as records do: other datasets' claims may be of them. */
export function deleteClaims({ db, tables }: Dialect, batch: Batch, dataset: string): void {
  const { claims, sources, claimOrders, chainLinks, citations, renditions, withdrawals } = tables
  const ofClaims = db.select({ id: claims.id }).from(claims).where(eq(claims.datasetId, dataset))
  const ofSources = db.select({ id: sources.id }).from(sources).where(eq(sources.datasetId, dataset))
  batch.add(db.delete(claimOrders).where(inArray(claimOrders.claimId, ofClaims)))
  batch.add(db.delete(claimOrders).where(inArray(claimOrders.afterId, ofClaims)))
  batch.add(db.delete(chainLinks).where(inArray(chainLinks.claimId, ofClaims)))
  batch.add(db.delete(citations).where(inArray(citations.claimId, ofClaims)))
  batch.add(db.delete(claims).where(eq(claims.datasetId, dataset)))
  batch.add(db.delete(renditions).where(inArray(renditions.sourceId, ofSources)))
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
  const { most, set } = writtenOver(tables.records)
  for (const part of chunks(release.records.map(rows.toRecordRow), most))
    batch.add(db.insert(tables.records).values(part).onConflictDoUpdate({ target: tables.records.id, set }))
}

/** How many rows of a table with an id one statement takes, and what it sets in the rows that are there. */
function writtenOver(table: Dialect['tables']['records' | 'sources']) {
  const names = Object.entries(getColumns(table)).map(([key, { name }]) => [key, name] as const)
  return {
    most: Math.floor(PARAMETERS / names.length),
    set: Object.fromEntries(
      names.filter(([key]) => key !== 'id').map(([key, name]) => [key, sql.raw(`excluded.${name}`)]),
    ),
  }
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

/** As records are. */
export function upsertSources({ db, tables }: Dialect, batch: Batch, { sources }: Release): void {
  const { most, set } = writtenOver(tables.sources)
  for (const part of chunks(sources.map(rows.toSourceRow), most))
    batch.add(db.insert(tables.sources).values(part).onConflictDoUpdate({ target: tables.sources.id, set }))
  batch.insert(tables.renditions, sources.flatMap(rows.toRenditionRows))
}

/** @param vanished ids of the sources that were there and are no more */
export function deleteVanishedSources(
  { db, tables }: Dialect,
  batch: Batch,
  vanished: readonly string[],
): void {
  for (const part of chunks(vanished, IDS))
    batch.add(db.delete(tables.sources).where(inArray(tables.sources.id, part)))
}

/** What claims that stay say of sources and claims that were written anew. */
export function restateClaims(
  { db, tables }: Dialect,
  batch: Batch,
  staying: readonly Claim[],
  releases: readonly Release[],
): void {
  const sources = new Map(releases.flatMap((release) => release.sources).map((source) => [source.id, source]))
  const written = new Set(releases.flatMap(({ claims }) => claims).map(({ id }) => id))
  for (const claim of staying) {
    const source = sources.get(claim.source)
    if (source === undefined) continue
    const { claims } = tables
    batch.add(db.update(claims).set(sourceColumns(claim, source)).where(eq(claims.id, claim.id)))
  }
  batch.insert(
    tables.claimOrders,
    staying.flatMap(({ id, after = [] }) =>
      after.filter((each) => written.has(each)).map((afterId) => ({ claimId: id, afterId })),
    ),
  )
}

/** @param publications of the sources of all datasets: a claim may be one of a source that another has */
export function insertClaims(
  { tables }: Dialect,
  batch: Batch,
  { dataset, claims }: Release,
  publications: ReadonlyMap<string, ClaimSetting['source']>,
): void {
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

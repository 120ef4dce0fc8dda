import { asc, inArray, sql } from 'drizzle-orm'
import { conflicts, facts, resolvedConflicts } from '@isnad/evidence'
import type { Release } from '@isnad/schema'
import type { LabelRow } from '@isnad/schema/tables'
import { Batch } from './batch.ts'
import { checkReferences } from './check-references.ts'
import type { Dialect } from './dialect.ts'
import { toFactRow } from './fact-rows.ts'
import { planHistory } from './history/plan-history.ts'
import { historyEnd, recordLoads } from './history/record-load.ts'
import { labelsFromClaims } from './label-claims.ts'
import { toLoadedRelease, type LoadReport } from './load-report.ts'
import * as statements from './load-statements.ts'
import { readStock, type Stock } from './read-stock.ts'
import type { Registry } from './relations.ts'
import { inOrder } from './release-order.ts'
import { toLabelRows } from './release-rows.ts'
import { buildIndex, ofClaim, ofLabels, ofRecord, ofSource, type SearchIndex } from './search/index.ts'
import { toScopeRows } from './scope-rows.ts'
import { StoreError } from './store-error.ts'
import { withoutWithdrawn } from './withdraw.ts'

/** How often a load is planned anew because another process loaded meanwhile. */
const ATTEMPTS = 5

/**
 * Loads releases: what a dataset had is replaced, and what follows from all claims is worked out anew. First everything
 * is read and planned, then written in one transaction, so that the old state serves until the new one is whole.
 *
 * @throws StoreError see its codes; nothing has then changed
 */
export async function load(
  dialect: Dialect,
  properties: Registry,
  given: readonly Release[],
): Promise<LoadReport> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const loaded = await whatIsLoaded(dialect)
    const plan = await planLoad(dialect, properties, given, loaded).catch(async (error: unknown) => {
      // What is read piece by piece while another process loads does not fit together.
      if (JSON.stringify(await whatIsLoaded(dialect)) === JSON.stringify(loaded)) throw error
      return undefined
    })
    if (plan === undefined) continue
    if (plan.batch.steps.length === 0) return plan.report
    const guard = { query: whatIsLoaded(dialect).toSQL(), answer: JSON.stringify(loaded) }
    if (await dialect.apply(plan.batch.steps, guard)) return plan.report
  }
  throw new StoreError(
    'LOAD_CONFLICT',
    `another process loaded at the same time, ${ATTEMPTS} times over; try again`,
  )
}

interface Plan {
  batch: Batch
  report: LoadReport
}

/** Asks for the releases that are loaded, each with the number of the last load of all. */
function whatIsLoaded({ primary: db, tables: { datasets, loads } }: Dialect) {
  const load = sql<number>`(select max(${loads.sequence}) from ${loads})`.as('load')
  return db
    .select({ id: datasets.id, hash: datasets.hash, ordinal: datasets.ordinal, load })
    .from(datasets)
    .orderBy(asc(datasets.id))
}

async function planLoad(
  dialect: Dialect,
  properties: Registry,
  given: readonly Release[],
  loaded: Awaited<ReturnType<typeof whatIsLoaded>>,
): Promise<Plan> {
  const { primary: db, tables } = dialect
  const ordered = inOrder(
    given,
    loaded.map(({ id }) => id),
  )
  const outcome = ({ dataset, hash }: Release) => {
    const was = loaded.find(({ id }) => id === dataset.id)
    return was === undefined ? 'loaded' : was.hash === hash ? 'unchanged' : 'replaced'
  }
  const releases = ordered.filter((release) => outcome(release) !== 'unchanged').map(withoutWithdrawn)
  const batch = new Batch()
  const report = (factCount: number, conflictCount: number): LoadReport => ({
    releases: ordered.map((release) => toLoadedRelease(release, outcome(release))),
    facts: factCount,
    conflicts: conflictCount,
  })
  if (releases.length === 0)
    return { batch, report: report(await db.$count(tables.facts), await db.$count(tables.conflicts)) }

  const stock = await readStock(
    dialect,
    releases.map(({ dataset }) => dataset.id),
  )
  const all = joined(stock, releases)
  checkReferences(releases, all, properties)
  const evidence = { ...all, properties }
  const derived = {
    facts: facts(evidence),
    conflicts: conflicts(evidence),
    resolved: resolvedConflicts(evidence),
    ...toScopeRows(all.claims, all.sources),
  }
  const history = await planHistory(dialect, {
    loaded,
    releases,
    stock,
    all,
    facts: derived.facts.map(toFactRow),
  })

  const last = Math.max(0, ...loaded.map(({ ordinal }) => ordinal))
  const ordinals = new Map(loaded.map(({ id, ordinal }) => [id, ordinal]))
  releases.forEach(({ dataset }, i) => ordinals.set(dataset.id, ordinals.get(dataset.id) ?? last + 1 + i))
  const replaced = releases.map(({ dataset }) => dataset.id)
  const before = await db
    .select({ id: tables.records.id, dataset: tables.records.datasetId })
    .from(tables.records)
    .where(inArray(tables.records.datasetId, replaced))
  const sourcesBefore = await db
    .select({ id: tables.sources.id })
    .from(tables.sources)
    .where(inArray(tables.sources.datasetId, replaced))
  const kept = new Set(all.records.map(({ id }) => id))
  const sources = new Map(all.sources.map((source) => [source.id, source]))
  statements.deleteDerived(dialect, batch)
  statements.deleteSearchIndex(dialect, batch)
  for (const dataset of replaced) statements.deleteClaims(dialect, batch, dataset)
  for (const release of releases)
    statements.upsertRecords(dialect, batch, release, ordinals.get(release.dataset.id) ?? 0)
  for (const release of releases) statements.upsertSources(dialect, batch, release)
  const vanishedSources = sourcesBefore.filter(({ id }) => !sources.has(id))
  statements.deleteVanishedSources(
    dialect,
    batch,
    vanishedSources.map(({ id }) => id),
  )
  for (const dataset of replaced) {
    const vanished = before.filter((record) => record.dataset === dataset && !kept.has(record.id))
    statements.deleteVanishedRecords(
      dialect,
      batch,
      dataset,
      vanished.map(({ id }) => id),
    )
  }
  for (const release of releases) statements.insertParts(dialect, batch, release)
  for (const release of releases) statements.insertClaims(dialect, batch, release, sources)
  statements.restateClaims(dialect, batch, stock.claims, releases)
  const printed = labelsFromClaims(all.claims, all.labels)
  batch.insert(tables.labels, printed)
  statements.insertSearchIndex(dialect, batch, searchIndex(all, printed))
  statements.insertDerived(dialect, batch, derived)
  statements.countClaims(dialect, batch)
  recordLoads(dialect, batch, history, await historyEnd(dialect))
  return { batch, report: report(derived.facts.length, derived.conflicts.length) }
}

/** @param printed the names that sources print */
function searchIndex({ records, sources, claims, labels }: Stock, printed: readonly LabelRow[]): SearchIndex {
  const kinds = new Map(records.map(({ id, kind }) => [id, kind]))
  return buildIndex([
    ...ofLabels([...labels, ...printed], (record) => kinds.get(record)),
    ...records.flatMap(ofRecord),
    ...sources.flatMap(ofSource),
    ...claims.flatMap(ofClaim),
  ])
}

/** What will be in the database: what stays, and what comes. */
function joined(stock: Stock, releases: readonly Release[]): Stock {
  return {
    records: [...stock.records, ...releases.flatMap((release) => release.records)],
    sources: [...stock.sources, ...releases.flatMap((release) => release.sources)],
    claims: [...stock.claims, ...releases.flatMap((release) => release.claims)],
    labels: [...stock.labels, ...releases.flatMap((release) => release.records.flatMap(toLabelRows))],
  }
}

import { inArray, max, or } from 'drizzle-orm'
import type { Release } from '@isnad/schema'
import type { ReleaseRow } from '@isnad/schema/tables'
import { chunks, type Batch } from '../batch.ts'
import type { Dialect } from '../dialect.ts'
import type { Change } from './plan-changes.ts'

/** What the history of a database says so far. */
export interface HistoryEnd {
  /** The number of the last load and of the last change; 0 where there is none. */
  load: number
  change: number
}

/** A release that a load brings, with what it changes. */
export interface Arrival {
  release: Release
  /** The hash of the release that it replaces. */
  replaced: string | undefined
  changes: readonly Change[]
}

/** Ids in one statement; each stands in it twice. */
const IDS = 5_000

/** Reads where the history ends. */
export async function historyEnd({ primary: db, tables }: Dialect): Promise<HistoryEnd> {
  const [load] = await db.select({ last: max(tables.loads.sequence) }).from(tables.loads)
  const [change] = await db.select({ last: max(tables.changes.sequence) }).from(tables.changes)
  return { load: load?.last ?? 0, change: change?.last ?? 0 }
}

/** Adds to the history that releases were loaded, in their order, and what changed by it. */
export function recordLoads(
  { db, tables }: Dialect,
  batch: Batch,
  { arrivals, derived }: { arrivals: readonly Arrival[]; derived: readonly Change[] },
  end: HistoryEnd,
): void {
  const loadedAt = new Date().toISOString()
  let change = end.change
  arrivals.forEach(({ release, replaced, changes }, index) => {
    const load = end.load + 1 + index
    const row = toReleaseRow(release, load)
    batch.add(
      db
        .insert(tables.releases)
        .values(row)
        .onConflictDoUpdate({ target: tables.releases.id, set: { lastLoad: load } }),
    )
    batch.insert(tables.loads, [
      { sequence: load, releaseId: row.id, replacedId: replaced ?? null, loadedAt },
    ])
    // What follows from all claims together is told with the last.
    const all = index === arrivals.length - 1 ? [...changes, ...derived] : changes
    batch.insert(
      tables.changes,
      all.map((each) => ({ ...each, sequence: ++change, load, datasetId: release.dataset.id })),
    )
    forget({ db, tables }, batch, [
      ...release.withdrawals.map(({ id }) => id),
      ...changes.flatMap(({ action, thingId }) => (action === 'withdrawn' ? [thingId] : [])),
    ])
  })
}

/** Of what was taken back, the history keeps that it was there, and not of what it spoke. */
function forget(
  { db, tables: { changes } }: Pick<Dialect, 'db' | 'tables'>,
  batch: Batch,
  ids: readonly string[],
): void {
  for (const part of chunks([...new Set(ids)], IDS))
    batch.add(
      db
        .update(changes)
        .set({ aboutId: null, property: null, placeId: null, fields: [] })
        .where(or(inArray(changes.thingId, part), inArray(changes.aboutId, part))),
    )
}

function toReleaseRow(
  { dataset, hash, records, sources, claims, withdrawals }: Release,
  lastLoad: number,
): ReleaseRow {
  return {
    id: hash,
    datasetId: dataset.id,
    name: dataset.name,
    version: dataset.version,
    title: dataset.title,
    licence: dataset.licence,
    recordCount: records.length,
    sourceCount: sources.length,
    claimCount: claims.length,
    withdrawalCount: withdrawals.length,
    lastLoad,
  }
}

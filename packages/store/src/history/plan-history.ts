import type { Evidence, EvidenceSource } from '@isnad/evidence'
import type { Release } from '@isnad/schema'
import type { FactRow } from '@isnad/schema/tables'
import type { Dialect } from '../dialect.ts'
import type { Stock } from '../read-stock.ts'
import { diffAvailability } from './diff-availability.ts'
import { diffFacts } from './diff-facts.ts'
import { derivedChanges, releaseChanges, type Change } from './plan-changes.ts'
import { readFacts, readReplaced, type Replaced } from './read-replaced.ts'
import type { Arrival } from './record-load.ts'

/** What a load knows when its history is planned. */
export interface Planned {
  /** The releases that are there before it. */
  loaded: readonly { id: string; hash: string }[]
  /** The releases that it brings, without what is withdrawn. */
  releases: readonly Release[]
  /** What stays as it is. */
  stock: Stock
  /** What there will be. */
  all: Stock
  /** The facts that there will be. */
  facts: readonly FactRow[]
}

/** Works out what a load changes: of each release, and of what follows from all claims together. */
export async function planHistory(
  dialect: Dialect,
  { loaded, releases, stock, all, facts }: Planned,
): Promise<{ arrivals: Arrival[]; derived: Change[] }> {
  const hashes = new Map(loaded.map(({ id, hash }) => [id, hash]))
  const replaced = await readReplaced(
    dialect,
    releases.flatMap(({ dataset }) => (hashes.has(dataset.id) ? [dataset.id] : [])),
  )
  const before = new Map(replaced.map((each) => [each.dataset.id, each]))
  const arrivals = releases.map((release) => ({
    release,
    replaced: hashes.get(release.dataset.id),
    changes: releaseChanges(before.get(release.dataset.id), release),
  }))
  // In an empty database, all that follows is new too.
  if (loaded.length === 0) return { arrivals, derived: [] }

  const fresh = new Set(
    releases
      .filter(({ dataset }) => !hashes.has(dataset.id))
      .flatMap(({ records }) => records.map(({ id }) => id)),
  )
  const there = new Set(all.records.map(({ id }) => id))
  /** What a new dataset brings is told by its coming, and nothing is told of what was taken back. */
  const isTold = (record: string) => there.has(record) && !fresh.has(record)
  return {
    arrivals,
    derived: derivedChanges(
      diffFacts(await readFacts(dialect), facts).filter(({ subject }) => isTold(subject)),
      diffAvailability(evidenceBefore(stock, replaced), all, isTold),
    ),
  }
}

function evidenceBefore(stock: Stock, replaced: readonly Replaced[]): Evidence {
  return {
    claims: [...stock.claims, ...replaced.flatMap(({ claims }) => claims)],
    sources: [...stock.sources, ...replaced.flatMap(({ sources }) => sources.map(toEvidenceSource))],
    records: [...stock.records, ...replaced.flatMap(({ records }) => records)],
  }
}

function toEvidenceSource({
  id,
  publisher,
  published,
  quotedIn,
}: Replaced['sources'][number]): EvidenceSource {
  return {
    id,
    ...(publisher !== null && { publisher }),
    ...(published !== null && { published }),
    ...(quotedIn !== undefined && { quotedIn }),
  }
}

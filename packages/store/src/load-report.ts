import type { Release } from '@isnad/schema'

/** What a load did with one release. */
export interface LoadedRelease {
  /** Id of the dataset. */
  dataset: string
  version: string
  hash: string
  /** `unchanged`: this very release was there already, and nothing was done. */
  outcome: 'loaded' | 'replaced' | 'unchanged'
  records: number
  sources: number
  claims: number
  /** How many claims, records and sources the dataset has taken back. */
  withdrawals: number
}

/** What a load did. */
export interface LoadReport {
  /** In the order of loading: each after those that it depends on. */
  releases: LoadedRelease[]
  /** Facts in the database after the load. */
  facts: number
  /** Conflicts in the database after the load. */
  conflicts: number
}

export function toLoadedRelease(release: Release, outcome: LoadedRelease['outcome']): LoadedRelease {
  const { dataset, hash, records, sources, claims, withdrawals } = release
  return {
    dataset: dataset.id,
    version: dataset.version,
    hash,
    outcome,
    records: records.length,
    sources: sources.length,
    claims: claims.length,
    withdrawals: withdrawals.length,
  }
}

import { loadRelease } from '@isnad/dataset'
import { openStore, type LoadReport, type Store } from '@isnad/store'

export interface DatabaseOptions {
  /** Path of an SQLite file, made where there is none, or a `postgres://` address. Default: in memory. */
  database?: string
  /** Addresses of streaming replicas of a PostgreSQL database, which answer reads. Default: none. */
  replicas?: readonly string[]
  /** Folders of dataset packages to load. What is loaded already, by its hash, is left alone. */
  datasets?: readonly string[]
}

export interface OpenedDatabase {
  store: Store
  /** What the load did; absent where no dataset was given. */
  report?: LoadReport
}

/**
 * Opens a database, brings its tables up to date, and loads datasets into it: each replaces the release that was there,
 * all of them at once or none.
 *
 * @throws DatasetError where a package has errors, StoreError where the releases do not fit together
 */
export async function openDatabase({
  database,
  replicas,
  datasets = [],
}: DatabaseOptions): Promise<OpenedDatabase> {
  // Datasets that are given together may depend on each other without being installed.
  const releases = await Promise.all(
    datasets.map((directory) =>
      loadRelease(directory, { dependencies: datasets.filter((other) => other !== directory) }),
    ),
  )
  const store = await openStore({
    ...(database !== undefined && { url: database }),
    ...(replicas && { replicas }),
  })
  try {
    await store.migrate()
    return { store, ...(releases.length > 0 && { report: await store.load(releases) }) }
  } catch (error) {
    await store.close()
    throw error
  }
}

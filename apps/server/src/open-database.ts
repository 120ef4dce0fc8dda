import { loadDatasets } from '@isnad/dataset'
import { openStore, type LoadReport, type Store } from '@isnad/store'

export interface DatabaseOptions {
  /** Path of an SQLite file, made where there is none, or a `postgres://` address. Default: in memory. */
  database?: string
  /** Addresses of streaming replicas of a PostgreSQL database, which answer reads. Default: none. */
  replicas?: readonly string[]
  /**
   * Dataset packages to load, with those that they depend on: folders, tarballs and names of installed packages, as
   * `locatePackage` of `@isnad/dataset` takes them. What is loaded already, by its hash, is left alone.
   */
  datasets?: readonly string[]
  /** The folder from which paths are counted and names are looked up. Default: the working directory. */
  from?: string
  /** Folders of datasets that stand in for a dependency of their name that is not installed. Default: none. */
  fallbacks?: readonly string[]
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
 * @throws DatasetError where a package is not there, is refused or has errors, StoreError where the releases do not fit together
 */
export async function openDatabase({
  database,
  replicas,
  datasets = [],
  from,
  fallbacks = [],
}: DatabaseOptions): Promise<OpenedDatabase> {
  const store = await openStore({
    ...(database !== undefined && { url: database }),
    ...(replicas && { replicas }),
  })
  try {
    await store.migrate()
    if (datasets.length === 0) return { store }
    const loaded = new Map((await store.datasets()).map(({ id, version }) => [id, version]))
    const releases = await loadDatasets(datasets, { from, fallbacks, loaded })
    return { store, report: await store.load(releases) }
  } catch (error) {
    await store.close()
    throw error
  }
}

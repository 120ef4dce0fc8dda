import { loadDatasets } from '@isnad/dataset'
import { openStore, StoreError, type LoadReport, type Store } from '@isnad/store'
import { currentRun } from './run.ts'

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
 * all of them at once or none. Where it fails, nothing half-done stays behind: an SQLite file that was made goes again, and
 * an empty PostgreSQL database has no tables unless the datasets were read and found good.
 *
 * @throws DatasetError where a package is not there, is refused or has errors, StoreError where the database cannot be
 * used or the releases do not fit together
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
    signal: () => currentRun()?.signal,
  })
  try {
    // What is to be loaded into a database without tables is read first.
    const isNew = await isWithoutTables(store)
    if (!isNew) await store.migrate()
    const loaded = new Map(isNew ? [] : (await store.datasets()).map(({ id, version }) => [id, version]))
    const releases = datasets.length > 0 ? await loadDatasets(datasets, { from, fallbacks, loaded }) : []
    if (isNew) await store.migrate()
    return datasets.length > 0 ? { store, report: await store.load(releases) } : { store }
  } catch (error) {
    await store.discard()
    throw error
  }
}

async function isWithoutTables(store: Store): Promise<boolean> {
  try {
    await store.datasets()
    return false
  } catch (error) {
    if (error instanceof StoreError && error.code === 'NOT_MIGRATED') return true
    // Tables of an older version, or a failure that the migration meets too, and explains.
    return false
  }
}

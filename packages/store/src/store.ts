import { createHash } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import type { Logger } from 'drizzle-orm'
import { properties as registry, type Release } from '@isnad/schema'
import type { DatasetRow, LoadRow, Relations, ReleaseRow, Tables } from '@isnad/schema/tables'
import type { Evidence } from '@isnad/evidence'
import type { Db, Dialect } from './dialect.ts'
import { checkServed, findRelease } from './history/find-release.ts'
import type { ServedRelease } from './history/release-name.ts'
import { ReleaseWatch } from './history/release-watch.ts'
import { KeptEvidence } from './kept-evidence.ts'
import { load } from './load.ts'
import type { LoadReport } from './load-report.ts'
import type { EvidenceFilter } from './read-evidence.ts'
import type { Registry } from './relations.ts'
import { createSearch, type Found, type SearchOptions } from './search/index.ts'
import { resolveId, type IdOptions, type ResolvedId } from './resolve-id.ts'
import type { PostgresOptions } from './postgres/postgres.ts'
import { openSqlite } from './sqlite.ts'
import { StoreError } from './store-error.ts'

/** Options of {@link openStore}. */
export interface StoreOptions {
  /** The path of an SQLite file, `file:…` or `:memory:`, which is the default; or a `postgres://` address. */
  url?: string
  /** Addresses of streaming replicas of a PostgreSQL database, which answer reads. Default: none. */
  replicas?: readonly string[]
  /** The property registry; that of the schema package by default. */
  properties?: Registry
  /** Is told every statement that drizzle runs. */
  logger?: Logger
  /**
   * Is asked, whenever `db` is, for a signal that is aborted once nobody waits for the answer: PostgreSQL then breaks the
   * statement off. What is kept for others too, such as evidence, is read to its end. Default: none.
   */
  signal?: () => AbortSignal | undefined
}

/** A database with one release of each dataset. */
export interface Store {
  readonly dialect: Dialect['name']
  /** Reads. */
  readonly db: Db
  readonly tables: Tables
  readonly relations: Relations
  readonly getTableConfig: Dialect['getTableConfig']
  readonly properties: Registry
  /** Brings the tables up to the newest migration. Must have been called once before anything else. */
  migrate(): Promise<void>
  /**
   * Loads releases, each in the place of the one that its dataset had, in one transaction. A release that is there
   * already is left alone. Several are sorted, so that each comes after those that it depends on.
   *
   * @throws StoreError see its codes; nothing has then changed
   */
  load(releases: Release | readonly Release[]): Promise<LoadReport>
  /** The datasets that are loaded, in the order of loading. */
  datasets(): Promise<DatasetRow[]>
  /**
   * A text that changes whenever another release is loaded, by whichever process, and only then. PostgreSQL tells of a load
   * some milliseconds after it is there; `fresh` asks the database itself.
   */
  generation(options?: { fresh?: boolean }): Promise<string>
  /** The releases that are served, by dataset, with the generation that they are of. */
  served(options?: { fresh?: boolean }): Promise<Served>
  /**
   * Refuses a release, by its hash or as `dataset@version`, that is not served.
   *
   * @throws StoreError `RELEASE_NOT_SERVED`
   */
  checkRelease(release: string): Promise<void>
  /**
   * Finds a release that was ever loaded, by its hash or as `dataset@version`.
   *
   * @throws StoreError `UNKNOWN_ID`
   */
  findRelease(release: string): Promise<ReleaseRow>
  /** The number of the last load; 0 where nothing was loaded. */
  lastLoad(): Promise<number>
  /**
   * The loads after one, those that were first, then each as it comes, by whichever process, within about a second. It
   * goes on until its `return` is called or the store is closed.
   *
   * @param after the number of a load; 0 for all
   */
  loadsAfter(after: number): AsyncIterableIterator<LoadRow>
  /** What the rules of evidence need, about some records or all, or of some days. Kept until another release is loaded. */
  evidence(filter?: EvidenceFilter): Promise<Evidence>
  /**
   * Finds what an id stands for; a short id will do where it is unambiguous.
   *
   * @throws StoreError `BAD_ID`, `AMBIGUOUS_ID` or `UNKNOWN_ID`
   */
  resolveId(id: string, options?: IdOptions): Promise<ResolvedId>
  /**
   * Finds records, sources and claims by their texts, whatever the spelling: see `docs/search.md`.
   *
   * @throws StoreError `TEXT_TOO_LONG`, `TOO_MANY_WORDS` or `NO_WORDS`
   */
  search(text: string, options?: SearchOptions): Promise<Found>
  close(): Promise<void>
  /** As `close`, for a beginning that failed: the SQLite file that opening made goes too, where nothing was ever loaded. */
  discard(): Promise<void>
}

/** What is served between two loads. */
export interface Served {
  /** As {@link Store.generation} gives it. */
  generation: string
  releases: readonly ServedRelease[]
}

/** How many loads are read at once for those who listen. */
const LOADS = 100

/**
 * Opens a database, and makes it where there is none. Call `migrate` before use.
 *
 * @throws StoreError `UNSUPPORTED_DATABASE` for an address of another kind, `NOT_A_DATABASE` and `DATABASE_UNAVAILABLE` for
 * a file that is none or cannot be used
 */
export async function openStore({
  url = ':memory:',
  replicas = [],
  properties = registry,
  logger,
  signal,
}: StoreOptions = {}): Promise<Store> {
  const options = { properties, ...(logger && { logger }), ...(signal && { signal }) }
  const dialect = isPostgres(url)
    ? await connectPostgres(url, { ...options, replicas })
    : openSqlite(sqlitePath(url), options)
  const { db, tables } = dialect
  /** Says what to do where the engine fails in a way that a caller can mend. */
  const explained = async <TAnswer>(work: PromiseLike<TAnswer>): Promise<TAnswer> => {
    try {
      return await work
    } catch (error) {
      throw dialect.failure(error) ?? error
    }
  }
  let evidence = new KeptEvidence(dialect, properties)
  let seen: (Served & { changes: number }) | undefined
  let loads = 0

  const whatIsLoaded = () =>
    db.query.datasets
      .findMany({ columns: { id: true, hash: true, version: true }, orderBy: { id: 'asc' } })
      .prepare()
  // Asked before and after each answer that is made; there may be no tables yet.
  let prepared: ReturnType<typeof whatIsLoaded> | undefined
  const readLoaded = async () => (prepared ??= whatIsLoaded()).execute()

  const current = async ({ fresh = false }: { fresh?: boolean } = {}) => {
    const loadsBefore = loads
    const changes = await dialect.externalChanges()
    // SQLite sees another's load with its own next look.
    if (seen?.changes !== changes || (fresh && dialect.name === 'postgresql')) {
      const loaded = await explained(readLoaded())
      const hashes = loaded.map(({ id, hash }) => ({ id, hash }))
      const generation = createHash('sha256').update(JSON.stringify(hashes)).digest('hex')
      if (seen?.generation !== generation) {
        evidence = new KeptEvidence(dialect, properties)
      }
      const releases = loaded.map(({ id, ...release }) => ({ dataset: id, ...release }))
      const read = { changes, generation, releases }
      // What was read while this process loaded may be of before; it is read again the next time.
      if (loads !== loadsBefore) return read
      seen = read
    }
    return seen
  }

  const watch = new ReleaseWatch({
    mark: async () => `${loads} ${await dialect.externalChanges()}`,
    read: (after) =>
      Promise.resolve(
        db.query.loads.findMany({
          where: { sequence: { gt: after } },
          orderBy: { sequence: 'asc' },
          limit: LOADS,
        }),
      ),
  })

  const search = createSearch(dialect, async () => (await current()).generation)

  return {
    dialect: dialect.name,
    db: dialect.awaited,
    tables,
    relations: dialect.relations,
    getTableConfig: dialect.getTableConfig,
    properties,
    migrate: () => explained(dialect.migrate()),
    load: async (releases) => {
      const report = await explained(load(dialect, properties, [releases].flat()))
      loads++
      seen = undefined
      return report
    },
    datasets: () => explained(db.query.datasets.findMany({ orderBy: { ordinal: 'asc', id: 'asc' } })),
    generation: async (options) => (await current(options)).generation,
    served: current,
    checkRelease: async (release) => checkServed((await current()).releases, release),
    findRelease: (release) => findRelease(db, release),
    lastLoad: async () => {
      const [last] = await explained(
        db.query.loads.findMany({ columns: { sequence: true }, orderBy: { sequence: 'desc' }, limit: 1 }),
      )
      return last?.sequence ?? 0
    },
    loadsAfter: (after) => watch.after(after),
    evidence: async (filter = {}) => {
      await current()
      return evidence.read(filter)
    },
    resolveId: (id, options) =>
      resolveId(
        { db, datasetIds: async () => (await current()).releases.map(({ dataset }) => dataset) },
        id,
        options,
      ),
    search: (text, options) => explained(search(text, options)),
    close: () => {
      watch.close()
      return dialect.close()
    },
    discard: () => {
      watch.close()
      return dialect.discard()
    },
  }
}

/** Its driver is loaded where it is used alone. */
async function connectPostgres(url: string, options: PostgresOptions): Promise<Dialect> {
  const { openPostgres } = await import('./postgres/postgres.ts')
  return openPostgres(url, options)
}

function isPostgres(url: string): boolean {
  return /^postgres(?:ql)?:/.test(url)
}

function sqlitePath(url: string): string {
  if (/^(?!file:)[a-z][a-z0-9+.-]+:\/\//i.test(url))
    throw new StoreError(
      'UNSUPPORTED_DATABASE',
      `no database of this kind: ${url}; give the path of an SQLite file, such as isnad.db, or postgres://…`,
    )
  if (url.startsWith('file://')) return fileURLToPath(url)
  return url.startsWith('file:') ? url.slice('file:'.length) : url
}

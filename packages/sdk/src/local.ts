import { abortOf } from './abort.ts'
import { createClient, type Client } from './client.ts'
import { InputError } from './errors.ts'
import { checkNames } from './given.ts'
import { createAnswer } from './local/answer.ts'
import { importPeers } from './local/import-peers.ts'
import { asInputError, asPackageError } from './local/package-error.ts'
import type { CallOptions } from './options.ts'

export { PackageError, type PackageIssue } from './local/package-error.ts'

/** What a local client answers from. */
export interface LocalClientOptions extends Pick<CallOptions, 'release' | 'timeout'> {
  /** Ends the client: while it is being made, and then every call. Its database is closed by `close()`. */
  signal?: AbortSignal | undefined
  /**
   * Dataset packages: names of installed ones, as `@isnad/dataset-morocco-voip-2016` or with the versions that will do, as
   * `@isnad/dataset-morocco-voip-2016@^0.1.0`; folders, as `./my-dataset`; tarballs, as `./my-dataset-1.0.0.tgz`. The
   * datasets that they depend on come with them.
   */
  datasets: readonly string[]
  /** The folder from which names are looked up and folders counted. Default: the working directory. */
  from?: string | undefined
  /** Path of an SQLite file, to keep what was loaded for the next time. Default: in memory. */
  database?: string | undefined
}

/** A {@link Client} with a database of its own. */
export interface LocalClient extends Client, AsyncDisposable {
  /** Closes the database. Calls that are under way end with an AbortError, and so does any further call. */
  close(): Promise<void>
}

/**
 * Makes a client that answers from installed dataset packages, without a server and without a network: the methods, the
 * answers and the errors are the same. It reads the data files of the packages and runs none of their code.
 *
 * @throws PackageError where a dataset is not there, is refused, has errors, or does not fit with the others
 * @throws InputError where a package that this entry point needs is not installed, where an option cannot be used, or the
 *   database cannot
 * @throws AbortError where its signal aborts before it is made
 *
 * @example
 * ```ts
 * await using isnad = await createLocalClient({ datasets: ['@isnad/dataset-morocco-voip-2016'] })
 * ```
 */
export async function createLocalClient(options: LocalClientOptions): Promise<LocalClient> {
  const { datasets: given }: { datasets?: unknown } = Object(options)
  // A name alone would be taken for a list of its letters.
  if (!Array.isArray(given) || given.some((name) => typeof name !== 'string'))
    throw new InputError(
      '`datasets` must be a list of packages, as `{ datasets: ["@isnad/dataset-commons"] }`',
    )
  checkNames('$datasets:$from:$database:$signal:$timeout:$release:', options)
  const goOn = (): void => {
    const aborted = abortOf([options.signal])
    if (aborted) throw aborted
  }
  goOn()
  const { dataset, graphql, schema, store: stores } = await importPeers()
  const store = await asInputError(stores.openStore({ url: options.database ?? ':memory:' }))
  const closing = new AbortController()

  async function close(): Promise<void> {
    if (closing.signal.aborted) return
    closing.abort(new Error('The local client is closed'))
    await store.close()
  }

  try {
    await asInputError(store.migrate())
    const loaded = new Map((await store.datasets()).map(({ id, version }) => [id, version]))
    const datasets = await asPackageError(
      dataset.loadDatasets(options.datasets, { from: options.from, loaded }),
    )
    goOn()
    await asPackageError(store.load(datasets))
    goOn()
    const executable = schema.createSchema(store)
    const fetch = createAnswer(
      graphql,
      executable,
      (headers) => {
        const lastEventId = headers.get('last-event-id')
        return schema.createContext(store, lastEventId === null ? {} : { lastEventId })
      },
      (release) => store.checkRelease(release),
    )
    const signal = AbortSignal.any([closing.signal, ...(options.signal ? [options.signal] : [])])
    const { release, timeout } = options
    const own = { url: 'isnad:local', fetch, retry: false, persisted: false } as const
    const client = createClient({ ...own, release, timeout, signal })
    return { ...client, close, [Symbol.asyncDispose]: close }
  } catch (error) {
    await close()
    throw error
  }
}

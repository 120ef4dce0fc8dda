import { setTimeout as wait } from 'node:timers/promises'
import { readTexts } from '@isnad/dataset'
import type { LoadReport } from '@isnad/store'
import { createServer, type CreateServerOptions } from './create-server.ts'
import { checkPort, listen, type Listening, type ListenOptions } from './listen.ts'
import { readSettings, type Settings } from './settings.ts'
import type { Tracing } from './tracing/start-tracing.ts'
import { openDatabase, type DatabaseOptions } from './open-database.ts'

export interface ServeOptions extends ListenOptions, DatabaseOptions, Pick<CreateServerOptions, 'log'> {
  /** A folder of the texts that the operator holds. Default: none, and no quotations. */
  texts?: string
  /** Is told what was loaded, before the server listens. */
  onLoad?: (report: LoadReport) => void
  /** Limits and the cache, as `readSettings` gives them. Default: those of `process.env`. */
  settings?: Settings
}

/**
 * Opens a database, loads datasets into it, and serves it.
 *
 * @returns where it can be reached, and `close`, which says at `/ready` that it stops, for as long as is set, waits for the
 * answers under way, and closes the database
 * @throws SettingsError where the environment sets what cannot be used; what `openDatabase` and `listen` throw; nothing is left open then
 */
export async function serve({
  texts,
  log,
  onLoad,
  settings: given,
  ...options
}: ServeOptions): Promise<Listening> {
  const settings = given ?? readSettings(process.env)
  const set = serverOptions(settings)
  await checkPort(options)
  const { store, report } = await openDatabase(options)
  let tracing: Tracing | undefined
  try {
    if (report) onLoad?.(report)
    const held = texts === undefined ? undefined : await readTexts(texts)
    tracing = await startTracingAsSet(settings)
    let stopping = false
    const ending = new AbortController()
    const server = createServer({
      store,
      ...set,
      isStopping: () => stopping,
      ending: ending.signal,
      ...(held && { texts: held }),
      ...(log && { log }),
      ...(tracing && { tracing }),
    })
    // What goes wrong in a request becomes its answer, so that there is nothing to wait for.
    const listening = await listen((request, response) => void server(request, response), {
      maxBodyBytes: set.limits.maxBodyBytes,
      maxConnections: settings.ISNAD_MAX_CONNECTIONS,
      maxConnectionsPerAddress: settings.ISNAD_ADDRESS_CONNECTIONS,
      proxies: settings.ISNAD_TRUSTED_PROXIES,
      maxUnsentBytes: settings.ISNAD_MAX_UNSENT_BYTES,
      ...options,
    })
    return {
      url: listening.url,
      async close(deadline = settings.ISNAD_STOP_SECONDS * 1000) {
        stopping = true
        // Balancers look now and then, and send requests until they have seen it.
        await wait(settings.ISNAD_DRAIN_SECONDS * 1000)
        ending.abort()
        await listening.close(deadline)
        await server.dispose()
        await tracing?.stop()
        await store.close()
      },
    }
  } catch (error) {
    await tracing?.stop()
    await store.close()
    throw error
  }
}

async function startTracingAsSet(settings: Settings): Promise<Tracing | undefined> {
  const endpoint = settings.OTEL_EXPORTER_OTLP_ENDPOINT
  if (endpoint === undefined) return undefined
  const { startTracing } = await import('./tracing/start-tracing.ts')
  return startTracing({
    endpoint,
    name: settings.OTEL_SERVICE_NAME,
    part: settings.OTEL_TRACES_SAMPLER_ARG,
  })
}

function serverOptions(settings: Settings) {
  return {
    limits: {
      maxTokens: settings.ISNAD_MAX_TOKENS,
      maxDepth: settings.ISNAD_MAX_DEPTH,
      maxAliases: settings.ISNAD_MAX_ALIASES,
      maxDirectives: settings.ISNAD_MAX_DIRECTIVES,
      maxMerges: settings.ISNAD_MAX_MERGES,
      maxDocumentLength: settings.ISNAD_MAX_DOCUMENT_LENGTH,
      maxVariablesDepth: settings.ISNAD_MAX_VARIABLES_DEPTH,
      maxValues: settings.ISNAD_MAX_VALUES,
      maxCost: settings.ISNAD_MAX_COST,
      maxPage: settings.ISNAD_MAX_PAGE,
      maxBodyBytes: settings.ISNAD_MAX_BODY_BYTES,
      timeLimit: settings.ISNAD_TIME_LIMIT_MS,
    },
    rateLimit: {
      requests: settings.ISNAD_RATE_LIMIT,
      seconds: settings.ISNAD_RATE_SECONDS,
      header: settings.ISNAD_CLIENT_ADDRESS_HEADER,
      proxies: settings.ISNAD_TRUSTED_PROXIES,
    },
    subscriptions: { maxSubscribers: settings.ISNAD_MAX_SUBSCRIBERS },
    cacheBytes: settings.ISNAD_CACHE_BYTES,
    metrics: settings.ISNAD_METRICS === 1,
    logRequests: settings.ISNAD_LOG_REQUESTS === 1,
    sharedCacheSeconds: settings.ISNAD_SHARED_CACHE_SECONDS,
  }
}

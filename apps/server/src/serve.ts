import { readTexts } from '@isnad/dataset'
import type { LoadReport } from '@isnad/store'
import { createServer, type CreateServerOptions } from './create-server.ts'
import { listen, type Listening, type ListenOptions } from './listen.ts'
import { readSettings, type Settings } from './settings.ts'
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
 * @returns where it can be reached, and `close`, which waits for the answers under way and closes the database
 * @throws SettingsError where the environment sets what cannot be used; what `openDatabase` and `listen` throw; nothing is left open then
 */
export async function serve({ texts, log, onLoad, settings, ...options }: ServeOptions): Promise<Listening> {
  const set = serverOptions(settings ?? readSettings(process.env))
  const { store, report } = await openDatabase(options)
  try {
    if (report) onLoad?.(report)
    const held = texts === undefined ? undefined : await readTexts(texts)
    let stopping = false
    const server = createServer({
      store,
      ...set,
      isStopping: () => stopping,
      ...(held && { texts: held }),
      ...(log && { log }),
    })
    // What goes wrong in a request becomes its answer, so that there is nothing to wait for.
    const listening = await listen((request, response) => void server(request, response), {
      maxBodyBytes: set.limits.maxBodyBytes,
      ...options,
    })
    return {
      url: listening.url,
      async close(deadline) {
        stopping = true
        await listening.close(deadline)
        await server.dispose()
        await store.close()
      },
    }
  } catch (error) {
    await store.close()
    throw error
  }
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
    cacheBytes: settings.ISNAD_CACHE_BYTES,
    metrics: settings.ISNAD_METRICS === 1,
    logRequests: settings.ISNAD_LOG_REQUESTS === 1,
    sharedCacheSeconds: settings.ISNAD_SHARED_CACHE_SECONDS,
  }
}

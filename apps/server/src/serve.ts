import { readTexts } from '@isnad/dataset'
import type { LoadReport } from '@isnad/store'
import { createServer, type CreateServerOptions } from './create-server.ts'
import { listen, type Listening, type ListenOptions } from './listen.ts'
import { openDatabase, type DatabaseOptions } from './open-database.ts'

export interface ServeOptions extends ListenOptions, DatabaseOptions, Pick<CreateServerOptions, 'log'> {
  /** A folder of the texts that the operator holds. Default: none, and no quotations. */
  texts?: string
  /** Is told what was loaded, before the server listens. */
  onLoad?: (report: LoadReport) => void
}

/**
 * Opens a database, loads datasets into it, and serves it.
 *
 * @returns where it can be reached, and `close`, which waits for the answers under way and closes the database
 * @throws what `openDatabase` and `listen` throw; nothing is left open then
 */
export async function serve({ texts, log, onLoad, ...options }: ServeOptions): Promise<Listening> {
  const { store, report } = await openDatabase(options)
  try {
    if (report) onLoad?.(report)
    const held = texts === undefined ? undefined : await readTexts(texts)
    const server = createServer({ store, ...(held && { texts: held }), ...(log && { log }) })
    // What goes wrong in a request becomes its answer, so that there is nothing to wait for.
    const listening = await listen((request, response) => void server(request, response), options)
    return {
      url: listening.url,
      async close(deadline) {
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

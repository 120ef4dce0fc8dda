import type { Plugin } from 'graphql-yoga'
import type { Store } from '@isnad/store'

export interface ReadinessOptions {
  store: Pick<Store, 'datasets'>
  /** Whether the server is stopping. */
  isStopping?: (() => boolean) | undefined
}

/**
 * Answers at an endpoint whether requests should be sent here: 503 where the database does not answer, holds no dataset
 * yet, or the server is stopping, with the reason. A process that is not ready need not be started anew.
 */
export function useReadiness(endpoint: string, { store, isStopping }: ReadinessOptions): Plugin {
  return {
    async onRequest({ url, fetchAPI, endResponse }) {
      if (url.pathname !== endpoint) return
      const reason = isStopping?.() ? 'stopping' : await unready(store)
      const body = reason === undefined ? { ready: true } : { ready: false, reason }
      const init = { status: reason === undefined ? 200 : 503, headers: { 'cache-control': 'no-store' } }
      endResponse(fetchAPI.Response.json(body, init))
    },
  }
}

async function unready(store: Pick<Store, 'datasets'>): Promise<string | undefined> {
  try {
    return (await store.datasets()).length === 0 ? 'no dataset is loaded' : undefined
  } catch {
    return 'the database does not answer'
  }
}

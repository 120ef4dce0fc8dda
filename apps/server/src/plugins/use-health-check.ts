import type { Plugin } from 'graphql-yoga'
import type { Store } from '@isnad/store'

/**
 * Answers at an endpoint whether the server can serve, from which kind of database and which releases: a load balancer looks at the status, a
 * person at the versions and hashes. 503 where the database does not answer.
 */
export function useHealthCheck(endpoint: string, store: Store): Plugin {
  return {
    async onRequest({ url, fetchAPI, endResponse }) {
      if (url.pathname !== endpoint) return
      const health = await check(store)
      const init = { status: health.status === 'ok' ? 200 : 503, headers: { 'cache-control': 'no-store' } }
      endResponse(fetchAPI.Response.json(health, init))
    },
  }
}

interface Health {
  status: 'ok' | 'unavailable'
  database: Store['dialect']
  datasets: { id: string; name: string; version: string; hash: string }[]
}

async function check(store: Store): Promise<Health> {
  try {
    const datasets = await store.datasets()
    return {
      status: 'ok',
      database: store.dialect,
      datasets: datasets.map(({ id, name, version, hash }) => ({ id, name, version, hash })),
    }
  } catch {
    return { status: 'unavailable', database: store.dialect, datasets: [] }
  }
}

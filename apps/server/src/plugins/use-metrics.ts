import type { Plugin } from 'graphql-yoga'
import type { Observer } from '../observer.ts'
import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client'

/** Upper bounds, in seconds: from an answer that was kept to one that is cut off. */
const BUCKETS = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5]

/** In fields. */
const COSTS = [10, 100, 1_000, 10_000, 50_000, 100_000, 250_000]

export interface Metrics {
  plugin: Plugin
  /** Counts each request, and how long it took. */
  observe: Observer
  /** Counts a look-up in the cache of answers. */
  lookup(kept: boolean): void
  /** Counts what an operation that ran was charged. */
  charged(cost: number): void
}

/**
 * Counts what the server does and gives it at an endpoint, in the text format of Prometheus: requests by path and status,
 * how long they took, errors by code, answers that were kept, and what Node says of the process. Paths that are none of
 * the server's count as one, so that nobody can make series without end; an error's code is one of the server's own.
 */
export function createMetrics(endpoint: string, paths: readonly string[]): Metrics {
  const registry = new Registry()
  const registers = [registry]
  collectDefaultMetrics({ register: registry })
  const requests = new Counter({
    name: 'isnad_http_requests_total',
    help: 'Requests that were answered.',
    labelNames: ['path', 'method', 'status'],
    registers,
  })
  const durations = new Histogram({
    name: 'isnad_http_request_duration_seconds',
    help: 'From the first look at a request until its answer is ready to be sent.',
    labelNames: ['path'],
    buckets: BUCKETS,
    registers,
  })
  const errors = new Counter({
    name: 'isnad_graphql_errors_total',
    help: 'Errors in the answers of operations, by code.',
    labelNames: ['code'],
    registers,
  })
  const lookups = new Counter({
    name: 'isnad_cache_lookups_total',
    help: 'Operations whose answer was looked for among those kept.',
    labelNames: ['result'],
    registers,
  })
  const costs = new Histogram({
    name: 'isnad_graphql_cost_fields',
    help: 'Fields that operations which ran were charged; the limit is ISNAD_MAX_COST.',
    buckets: COSTS,
    registers,
  })
  return {
    observe({ method: asked, path: given }) {
      const started = performance.now()
      const path = paths.includes(given) ? given : 'other'
      const method = asked === 'GET' || asked === 'POST' ? asked : 'other'
      return (status) => {
        requests.inc({ path, method, status })
        durations.observe({ path }, (performance.now() - started) / 1000)
      }
    },
    charged: (cost) => costs.observe(cost),
    lookup: (kept) => lookups.inc({ result: kept ? 'hit' : 'miss' }),
    plugin: {
      async onRequest({ url, fetchAPI, endResponse }) {
        if (url.pathname !== endpoint) return
        const headers = { 'cache-control': 'no-store', 'content-type': registry.contentType }
        endResponse(new fetchAPI.Response(await registry.metrics(), { headers }))
      },
      onResultProcess({ result }) {
        if (Array.isArray(result) || !('errors' in result)) return
        for (const { extensions } of result.errors ?? []) {
          const code = extensions?.['code']
          errors.inc({ code: typeof code === 'string' ? code : 'NONE' })
        }
      },
    },
  }
}

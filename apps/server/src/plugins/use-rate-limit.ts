import type { Plugin } from 'graphql-yoga'
import { createClientAddress, type AddressOptions } from '../client-address.ts'
import { refusal } from '../refusal.ts'
import { createRequestCounter, type RequestCount } from '../request-counter.ts'

export interface RateLimitOptions extends AddressOptions {
  /** Requests of one client in a window; 0 for any number. */
  requests: number
  /** The window, in seconds. */
  seconds: number
}

/**
 * Refuses requests of a client that sends more than its share, with 429 and when to come again. Every answer says how much
 * is left (`RateLimit-*`, IETF draft-ietf-httpapi-ratelimit-headers-06). Each process counts for itself.
 */
export function useRateLimit(endpoint: string, { requests, seconds, ...address }: RateLimitOptions): Plugin {
  if (requests === 0) return {}
  const addressOf = createClientAddress(address)
  const countOf = createRequestCounter(seconds)
  const counts = new WeakMap<Request, { count: number; wait: number }>()
  return {
    onRequest({ request, url, serverContext, fetchAPI, endResponse }) {
      if (url.pathname !== endpoint || request.method === 'OPTIONS') return
      const counted = countOf(addressOf(request, serverContext))
      const { count } = counted
      const wait = secondsLeft(counted)
      counts.set(request, { count, wait })
      if (count <= requests) return
      const { message, extensions } = refusal(
        'RATE_LIMIT',
        `a client has ${requests} requests in ${seconds} s, and this is number ${count}; come again in ${wait} s`,
        { limit: requests, actual: count },
      )
      const { http: _, ...told } = extensions
      const headers = { 'cache-control': 'no-store', 'retry-after': String(wait) }
      endResponse(
        fetchAPI.Response.json({ errors: [{ message, extensions: told }] }, { status: 429, headers }),
      )
    },
    onResponse({ request, response }) {
      const counted = counts.get(request)
      if (counted === undefined) return
      response.headers.set('ratelimit-limit', String(requests))
      response.headers.set('ratelimit-remaining', String(Math.max(0, requests - counted.count)))
      response.headers.set('ratelimit-reset', String(counted.wait))
      response.headers.set('ratelimit-policy', `${requests};w=${seconds}`)
    },
  }
}

function secondsLeft({ ends }: RequestCount): number {
  return Math.max(1, Math.ceil((ends - performance.now()) / 1000))
}

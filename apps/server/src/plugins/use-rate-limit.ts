import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import type { Plugin } from 'graphql-yoga'
import { clientAddress } from '../client-address.ts'
import { refusal } from '../refusal.ts'

export interface RateLimitOptions {
  /** Requests of one client in a window; 0 for any number. */
  requests: number
  /** The window, in seconds. */
  seconds: number
  /** The header in which a trusted proxy says the client's address. */
  header?: string | undefined
}

/**
 * Refuses requests of a client that sends more than its share, with 429 and when to come again. Every answer says how much
 * is left (`RateLimit-*`, IETF draft-ietf-httpapi-ratelimit-headers-06). Each process counts for itself.
 */
export function useRateLimit(endpoint: string, { requests, seconds, header }: RateLimitOptions): Plugin {
  if (requests === 0) return {}
  const limiter = new RateLimiterMemory({ points: requests, duration: seconds })
  const counts = new WeakMap<Request, RateLimiterRes>()
  return {
    async onRequest({ request, url, serverContext, fetchAPI, endResponse }) {
      if (url.pathname !== endpoint || request.method === 'OPTIONS') return
      const count = await limiter.consume(clientAddress(request, serverContext, header)).catch(resultOf)
      counts.set(request, count)
      if (count.consumedPoints <= requests) return
      const wait = secondsOf(count)
      const { message, extensions } = refusal(
        'RATE_LIMIT',
        `a client has ${requests} requests in ${seconds} s, and this is number ${count.consumedPoints}; come again in ${wait} s`,
        { limit: requests, actual: count.consumedPoints },
      )
      const { http: _, ...told } = extensions
      const headers = { 'cache-control': 'no-store', 'retry-after': String(wait) }
      endResponse(
        fetchAPI.Response.json({ errors: [{ message, extensions: told }] }, { status: 429, headers }),
      )
    },
    onResponse({ request, response }) {
      const count = counts.get(request)
      if (count === undefined) return
      response.headers.set('ratelimit-limit', String(requests))
      response.headers.set('ratelimit-remaining', String(Math.max(0, requests - count.consumedPoints)))
      response.headers.set('ratelimit-reset', String(secondsOf(count)))
      response.headers.set('ratelimit-policy', `${requests};w=${seconds}`)
    },
  }
}

/** The library rejects with the count where it is over the limit. */
function resultOf(error: unknown): RateLimiterRes {
  if (error instanceof RateLimiterRes) return error
  throw error
}

function secondsOf({ msBeforeNext }: RateLimiterRes): number {
  return Math.max(1, Math.ceil(msBeforeNext / 1000))
}

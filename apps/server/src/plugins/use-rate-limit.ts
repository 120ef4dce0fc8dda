import type { IncomingMessage } from 'node:http'
import type { Plugin } from 'graphql-yoga'
import { createClientAddress, type AddressOptions } from '../client-address.ts'
import { refusal } from '../refusal.ts'
import { createRequestCounter } from '../request-counter.ts'
import type { HeaderReader } from '../observer.ts'

export interface RateLimitOptions extends AddressOptions {
  /** Requests of one client in a window; 0 for any number. */
  requests: number
  /** The window, in seconds. */
  seconds: number
}

/** What a client has used. */
export interface Share {
  count: number
  /** In how many seconds its window ends. */
  wait: number
  /** Whether it is more than it has. */
  isOver: boolean
  /** What its answer says of it. */
  headers: readonly (readonly [name: string, value: string])[]
}

export interface RateLimit {
  plugin: Plugin
  /** Counts a request, once: the plugin takes what was counted here. */
  count(request: IncomingMessage, headers: HeaderReader): Share
}

/** What Node gives to a handler besides the request. */
interface NodeContext {
  req?: IncomingMessage
}

/**
 * Refuses requests of a client that sends more than its share, with 429 and when to come again. Every answer says how much
 * is left (`RateLimit-*`, IETF draft-ietf-httpapi-ratelimit-headers-06). Each process counts for itself.
 *
 * @returns nothing where any number may be sent
 */
export function createRateLimit(
  endpoint: string,
  { requests, seconds, ...address }: RateLimitOptions,
): RateLimit | undefined {
  if (requests === 0) return undefined
  const addressOf = createClientAddress(address)
  const countOf = createRequestCounter(seconds)
  const counted = new WeakMap<IncomingMessage, Share>()
  const shares = new WeakMap<Request, Share>()

  const share = (headers: HeaderReader, remoteAddress: string | undefined): Share => {
    const { count, ends } = countOf(addressOf(headers, remoteAddress))
    const wait = Math.max(1, Math.ceil((ends - performance.now()) / 1000))
    const told = {
      limit: requests,
      remaining: Math.max(0, requests - count),
      reset: wait,
      policy: `${requests};w=${seconds}`,
    }
    return {
      count,
      wait,
      isOver: count > requests,
      headers: Object.entries(told).map(([name, value]) => [`ratelimit-${name}`, String(value)] as const),
    }
  }
  return {
    count(request, headers) {
      const own = share(headers, request.socket.remoteAddress)
      counted.set(request, own)
      return own
    },
    plugin: {
      onRequest({ request, url, serverContext, fetchAPI, endResponse }) {
        if (url.pathname !== endpoint || request.method === 'OPTIONS') return
        // The adapter gives it where there is a socket.
        const { req } = serverContext as NodeContext
        const own = (req && counted.get(req)) ?? share(request.headers, req?.socket?.remoteAddress)
        shares.set(request, own)
        if (!own.isOver) return
        const { count, wait } = own
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
        for (const [name, value] of shares.get(request)?.headers ?? []) response.headers.set(name, value)
      },
    },
  }
}

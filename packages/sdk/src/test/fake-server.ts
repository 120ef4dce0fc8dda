import type { Fetch, FetchInit } from '../options.ts'

/** What a test answers with: a response, or what `fetch` throws. */
export type Reply = Response | Error | ((request: FakeRequest) => Response | Promise<Response>)

export interface FakeRequest {
  url: string
  init: FetchInit
  query: string
  variables: { [name: string]: unknown }
}

/** A `fetch` that gives one reply after another, and the last one again and again; it keeps what it was asked. */
export function fakeServer(...replies: [Reply, ...Reply[]]): { fetch: Fetch; requests: FakeRequest[] } {
  const requests: FakeRequest[] = []
  return {
    requests,
    async fetch(url, init) {
      const { query = '', variables } = JSON.parse(init.body ?? '{}') as Partial<FakeRequest>
      const request = { url, init, query, variables: variables ?? {} }
      requests.push(request)
      const reply = replies[Math.min(requests.length, replies.length) - 1]
      if (reply instanceof Error || reply === undefined) throw reply ?? new Error('the test has no reply')
      return reply instanceof Response ? reply.clone() : await reply(request)
    },
  }
}

/** A GraphQL answer with data. */
export function data(value: unknown): Response {
  return Response.json({ data: value })
}

/** A `fetch` that never answers, and ends only with its signal if it listens to it at all. */
export function deadServer({ deaf = false } = {}): { fetch: Fetch; signals: AbortSignal[] } {
  const signals: AbortSignal[] = []
  return {
    signals,
    fetch: (_, { signal }) => {
      signals.push(signal)
      return new Promise((_, reject) => {
        // As the platform's `fetch` does.
        if (!deaf) signal.addEventListener('abort', () => reject(signal.reason as Error))
      })
    },
  }
}

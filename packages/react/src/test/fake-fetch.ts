import type { Fetch, FetchInit } from '@isnad/sdk'

/** A `fetch` that answers every request with what a function makes of it, and keeps what it was asked. */
export function fakeFetch(answer: (variables: { [name: string]: unknown }) => unknown): {
  fetch: Fetch
  requests: FetchInit[]
} {
  const requests: FetchInit[] = []
  return {
    requests,
    async fetch(url, init) {
      requests.push(init)
      // The client has just written it: into the body, or, of a document that servers know, into the address.
      const asked = init.body ?? `{"variables":${new URL(url).searchParams.get('variables')}}`
      const { variables = {} } = JSON.parse(asked) as { variables?: { [name: string]: unknown } }
      return Response.json(await answer(variables))
    },
  }
}

/** A `fetch` that answers nothing, and ends with its signal. */
export function deadFetch(): { fetch: Fetch; signals: AbortSignal[] } {
  const signals: AbortSignal[] = []
  return {
    signals,
    fetch: (_, { signal }) => {
      signals.push(signal)
      return new Promise((_, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason as Error))
      })
    },
  }
}

import type { Plugin } from 'graphql-yoga'

/** Answers `HEAD` as `GET`, without the body: a cache in front may ask so. Stands first, so that its answer is the last. */
export function useHead(): Plugin {
  const asked = new WeakSet<Request>()
  return {
    onRequest({ request, setRequest, fetchAPI }) {
      if (request.method !== 'HEAD') return
      const { url, headers, signal } = request
      const get = new fetchAPI.Request(url, { method: 'GET', headers, signal })
      asked.add(get)
      setRequest(get)
    },
    onResponse({ request, response, setResponse, fetchAPI }) {
      if (!asked.has(request)) return
      const { status, headers } = response
      setResponse(new fetchAPI.Response(null, { status, headers }))
    },
  }
}

import type { Plugin } from 'graphql-yoga'
import type { Observer } from '../observer.ts'

/** Has every request observed. */
export function useObservers(observers: readonly Observer[]): Plugin {
  const begun = new WeakMap<Request, ((status: number) => void)[]>()
  return {
    onRequest({ request, url }) {
      const { method, headers } = request
      begun.set(
        request,
        observers.map((observe) => observe({ method, path: url.pathname, headers })),
      )
    },
    onResponse({ request, response }) {
      for (const answered of begun.get(request) ?? []) answered(response.status)
    },
  }
}

import type { Plugin } from 'graphql-yoga'
import type { Log } from '../log.ts'
import { requestId } from '../request-id.ts'

/** Logs each request with its id, status and time; never what was asked: documents and variables are the reader's own. */
export function useRequestLog(log: Log): Plugin {
  const started = new WeakMap<Request, number>()
  return {
    onRequest({ request }) {
      started.set(request, performance.now())
    },
    onResponse({ request, response }) {
      const since = started.get(request) ?? performance.now()
      log({
        level: 'info',
        message: 'request',
        requestId: requestId(),
        method: request.method,
        path: new URL(request.url, 'http://localhost').pathname,
        status: response.status,
        milliseconds: Number((performance.now() - since).toFixed(2)),
      })
    },
  }
}

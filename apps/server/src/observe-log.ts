import type { Log } from './log.ts'
import type { Observer } from './observer.ts'
import { requestId } from './request-id.ts'

/** Logs each request with its id, status and time; never what was asked: documents and variables are the reader's own. */
export function logRequests(log: Log): Observer {
  return ({ method, path }) => {
    const started = performance.now()
    return (status) =>
      log({
        level: 'info',
        message: 'request',
        requestId: requestId(),
        method,
        path,
        status,
        milliseconds: Number((performance.now() - started).toFixed(2)),
      })
  }
}

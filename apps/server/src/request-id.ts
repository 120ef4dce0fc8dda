import { AsyncLocalStorage } from 'node:async_hooks'
import { randomUUID } from 'node:crypto'

export const REQUEST_ID_HEADER = 'x-request-id'

/** What a proxy in front may have given; anything else could forge lines of a log. */
const ACCEPTED = /^[A-Za-z0-9._-]{1,64}$/

const current = new AsyncLocalStorage<string>()

/** The id of the request that is being answered, or `undefined` outside of one. */
export function requestId(): string | undefined {
  return current.getStore()
}

/** Runs the handling of one request under its id: the caller's, where it is sound, otherwise a new one. */
export function withRequestId<T>(given: string | null, handle: () => T): T {
  return current.run(given !== null && ACCEPTED.test(given) ? given : randomUUID(), handle)
}

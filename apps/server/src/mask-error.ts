import { GraphQLError } from 'graphql'
import { maskError as yogaMaskError } from 'graphql-yoga'
import type { Log } from './log.ts'
import { requestId } from './request-id.ts'

/** What a client reads of an error that nobody expected. */
export const UNEXPECTED = 'Something went wrong in the server. It was logged under the requestId given here.'

/**
 * Hides what nobody expected: a client gets the code `INTERNAL_SERVER_ERROR` and the id under which the log has the
 * rest. An error that was thrown as a GraphQLError is meant for the client and keeps its message and code.
 */
export function createMaskError(log: Log): (error: unknown) => Error {
  return (error) => {
    const masked = yogaMaskError(error, UNEXPECTED, false)
    if (masked === error || isOfLeaving(error)) return masked
    const id = requestId()
    log({ level: 'error', message: 'unexpected error', requestId: id, error: originOf(error) })
    if (masked instanceof GraphQLError) masked.extensions['requestId'] = id
    return masked
  }
}

/** What PostgreSQL says of a statement that is broken off because its operation is over. */
const CANCELED = '57014'

/** Whether nobody waits any more: the client went away. The driver's errors wrap it, and strangers could fill the log at will. */
function isOfLeaving(error: unknown): boolean {
  for (let each = originOf(error); each instanceof Error; each = each.cause)
    if (each.name === 'AbortError' || ('code' in each && each.code === CANCELED)) return true
  return false
}

/** graphql-js wraps what a resolver throws; the stack that helps is the inner one's. */
function originOf(error: unknown): unknown {
  return error instanceof GraphQLError && error.originalError ? error.originalError : error
}

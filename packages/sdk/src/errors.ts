import { retryAfterOf } from './retry-after.ts'

/** One error of a GraphQL answer. */
export interface GraphQLErrorEntry {
  message: string
  /** Where in the document it arose; lines and columns count from 1. */
  locations?: readonly { line: number; column: number }[]
  /** Which field of the answer it concerns. */
  path?: readonly (string | number)[]
  /** More of the server's, `code` first of all. */
  extensions?: { readonly [name: string]: unknown }
}

/** What is known of the exchange in which an error arose. */
export interface ErrorDetails {
  /** HTTP status of the response. */
  status?: number | undefined
  /** Headers of the response. */
  headers?: Headers | undefined
  /** The errors of the answer. */
  errors?: readonly GraphQLErrorEntry[] | undefined
  /** The answer as far as it goes. */
  data?: unknown
  /** What led to it. */
  cause?: unknown
}

/** The root of all errors of this package: `error instanceof IsnadError` catches every one. */
export class IsnadError extends Error {
  override readonly name: string = 'IsnadError'
  /** What went wrong, for programs: `TIMEOUT`, `RATE_LIMITED`, or a code of the server's. Never changes its meaning. */
  declare readonly code: string
  /** Whether the same call may succeed later. The client has by then made the retries that it was allowed. */
  declare readonly retryable: boolean
  /** HTTP status; absent where no response came. */
  declare readonly status: number | undefined
  /** Headers of the response; absent where none came. */
  declare readonly headers: Headers | undefined
  /** The server's name for the exchange, from `x-request-id`: quote it when you report a problem. */
  declare readonly requestId: string | undefined
  /** Milliseconds after which the server asks to be tried again, from `retry-after`. */
  declare readonly retryAfter: number | undefined
  /** The errors as the server sent them; none where it sent no GraphQL answer. */
  declare readonly errors: readonly GraphQLErrorEntry[]
  /** The codes of the errors, in their order; an error without one has none here. */
  declare readonly codes: readonly string[]
  /** The answer as far as it goes: the fields that failed are null. `undefined` or `null` where nothing was answered. */
  declare readonly data: unknown

  constructor(message: string, code = 'INPUT', retryable = false, details: ErrorDetails = {}) {
    const { status, headers, errors = [], data, cause } = details
    super(message, cause === undefined ? undefined : { cause })
    // Kept out of the print of the error, in which they would bury the message.
    Object.defineProperties(this, { headers: { value: headers }, data: { value: data } })
    Object.assign(this, {
      code,
      retryable,
      status,
      requestId: headers?.get('x-request-id') ?? undefined,
      retryAfter: headers && retryAfterOf(headers),
      errors,
      codes: errors.flatMap((error) => codeOf(error) ?? []),
    })
  }
}

/**
 * What was asked cannot be asked: found by the client (code `INPUT`: a missing url, a page size beyond the limit) or by the
 * server (its code: `BAD_DATE`, `UNKNOWN_ID`, `GRAPHQL_VALIDATION_FAILED`…).
 */
export class InputError extends IsnadError {
  override readonly name = 'InputError'
}

/** No response came, or not all of it: the server is down, the name does not resolve, the connection broke. Code `NETWORK`. */
export class NetworkError extends IsnadError {
  override readonly name = 'NetworkError'
}

/** An attempt took longer than `timeout`. Code `TIMEOUT`. */
export class TimeoutError extends IsnadError {
  override readonly name = 'TimeoutError'
}

/** The caller's signal ended the call; `cause` is the signal's reason. Code `ABORTED`. */
export class AbortError extends IsnadError {
  override readonly name = 'AbortError'
}

/** The server, or something before it, answered with a status and no GraphQL answer. Code `HTTP` or `BAD_RESPONSE`. */
export class HttpError extends IsnadError {
  override readonly name: string = 'HttpError'
}

/** Too many requests: status 429. Code `RATE_LIMITED`. */
export class RateLimitError extends HttpError {
  override readonly name = 'RateLimitError'
}

/** The server answered with errors. What it could answer all the same is kept in `data`. */
export class GraphQLRequestError extends IsnadError {
  override readonly name: string = 'GraphQLRequestError'
}

/** A guard of the server refused the request, or ended it: `COST_LIMIT`, `PAGE_TOO_LARGE`, `TIME_LIMIT`… */
export class RefusedError extends GraphQLRequestError {
  override readonly name = 'RefusedError'
  /** The limit of the server. */
  declare readonly limit: number
  /** What the request had, in the unit of the limit. */
  declare readonly actual: number
}

/** The pages of a list do not end: the server gave a cursor a second time. Code `CURSOR_STUCK`. */
export class PagingError extends IsnadError {
  override readonly name = 'PagingError'

  constructor(message: string) {
    super(message, 'CURSOR_STUCK')
  }
}

/** The code of an error of an answer, if it has one. */
export function codeOf(error: GraphQLErrorEntry | undefined): string | undefined {
  // A server may send anything in the place of an error.
  const code = (Object(error) as GraphQLErrorEntry).extensions?.['code']
  return typeof code === 'string' ? code : undefined
}

import { retryAfterOf } from './retry-after.ts'

/** What is known of the exchange in which an error arose. */
export interface ErrorDetails {
  /** HTTP status of the response. */
  status?: number | undefined
  /** Headers of the response. */
  headers?: Headers | undefined
  /** What led to it. */
  cause?: unknown
}

/** The root of all errors of this package: `error instanceof IsnadError` catches every one. */
export class IsnadError extends Error {
  override readonly name: string = 'IsnadError'
  /** What went wrong, for programs: `TIMEOUT`, `RATE_LIMITED`, or a code of the server's. Never changes its meaning. */
  readonly code: string
  /** Whether the same call may succeed later. The client has by then made the retries that it was allowed. */
  readonly retryable: boolean
  /** HTTP status; absent where no response came. */
  readonly status: number | undefined
  /** Headers of the response; absent where none came. */
  readonly headers: Headers | undefined
  /** The server's name for the exchange, from `x-request-id`: quote it when you report a problem. */
  readonly requestId: string | undefined
  /** Milliseconds after which the server asks to be tried again, from `retry-after`. */
  readonly retryAfter: number | undefined

  constructor(message: string, code: string, retryable: boolean, details: ErrorDetails = {}) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause })
    this.code = code
    this.retryable = retryable
    this.status = details.status
    this.headers = details.headers
    this.requestId = details.headers?.get('x-request-id') ?? undefined
    this.retryAfter = details.headers && retryAfterOf(details.headers)
    hide(this, 'headers')
  }
}

/** The call could not be made as it was asked: a missing url, a page size beyond the limit. Code `INPUT`. */
export class InputError extends IsnadError {
  override readonly name = 'InputError'

  constructor(message: string, cause?: unknown) {
    super(message, 'INPUT', false, { cause })
  }
}

/** No response came: the server is down, the name does not resolve, the connection broke. Code `NETWORK`. */
export class NetworkError extends IsnadError {
  override readonly name = 'NetworkError'

  constructor(message: string, cause: unknown) {
    super(message, 'NETWORK', true, { cause })
  }
}

/** An attempt took longer than the client's `timeout`. Code `TIMEOUT`. */
export class TimeoutError extends IsnadError {
  override readonly name = 'TimeoutError'

  constructor(message: string) {
    super(message, 'TIMEOUT', true)
  }
}

/** The caller's signal ended the call; `cause` is the signal's reason. Code `ABORTED`. */
export class AbortError extends IsnadError {
  override readonly name = 'AbortError'

  constructor(reason: unknown) {
    super('The call was aborted by its signal', 'ABORTED', false, { cause: reason })
  }
}

/** The server, or something before it, answered with a status and no GraphQL answer. Code `HTTP` or `BAD_RESPONSE`. */
export class HttpError extends IsnadError {
  override readonly name: string = 'HttpError'
}

/** Too many requests: status 429. Code `RATE_LIMITED`. */
export class RateLimitError extends HttpError {
  override readonly name = 'RateLimitError'

  constructor(message: string, details: ErrorDetails) {
    super(message, 'RATE_LIMITED', true, details)
  }
}

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

/** The server answered with errors. What it could answer all the same is kept in `data`. */
export class GraphQLRequestError extends IsnadError {
  override readonly name = 'GraphQLRequestError'
  /** The errors as the server sent them. */
  readonly errors: readonly GraphQLErrorEntry[]
  /** The codes of the errors, in their order; an error without one has none here. `code` is the first. */
  readonly codes: readonly string[]
  /** The answer as far as it goes: the fields that failed are null. `undefined` or `null` where nothing was answered. */
  readonly data: unknown

  constructor(
    errors: readonly GraphQLErrorEntry[],
    data: unknown,
    retryable: boolean,
    details: ErrorDetails,
  ) {
    const codes = errors.map((error) => error.extensions?.['code']).filter((code) => typeof code === 'string')
    const others = errors.length > 1 ? ` (and ${errors.length - 1} more, see \`errors\`)` : ''
    super(
      `${errors[0]?.message ?? 'The server sent an error without a message'}${others}`,
      codes[0] ?? 'GRAPHQL',
      retryable,
      details,
    )
    this.errors = errors
    this.codes = codes
    this.data = data
    hide(this, 'data')
  }
}

/** The pages of a list do not end: the server gave a cursor a second time. Code `CURSOR_STUCK`. */
export class PagingError extends IsnadError {
  override readonly name = 'PagingError'

  constructor(message: string) {
    super(message, 'CURSOR_STUCK', false)
  }
}

/** Keeps a property out of the print of an error, in which it would bury the message. It is there all the same. */
function hide(error: Error, property: string): void {
  Object.defineProperty(error, property, { enumerable: false })
}

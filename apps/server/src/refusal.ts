import { GraphQLError } from 'graphql'

/** Codes of the limits, in `extensions.code`. */
export type LimitCode =
  | 'TOKEN_LIMIT'
  | 'DEPTH_LIMIT'
  | 'ALIAS_LIMIT'
  | 'DIRECTIVE_LIMIT'
  | 'DOCUMENT_LIMIT'
  | 'MERGE_LIMIT'
  | 'VARIABLES_LIMIT'
  | 'REPEATED_DIRECTIVE'
  | 'FRAGMENT_RING'
  | 'COST_LIMIT'
  | 'PAGE_TOO_LARGE'
  | 'BATCH_LIMIT'
  | 'BODY_LIMIT'
  | 'TIME_LIMIT'
  | 'RATE_LIMIT'
  | 'SUBSCRIBER_LIMIT'

interface Refusal {
  limit: number
  /** What the request has, in the unit of the limit. */
  actual: number
  /** The HTTP status. Default 400. */
  status?: number
  headers?: { [name: string]: string }
}

/** The error of a request that is over a limit: it says the limit and what the request has. */
export function refusal(
  code: LimitCode,
  message: string,
  { limit, actual, status = 400, headers }: Refusal,
): GraphQLError {
  const http = { status, ...(headers && { headers }) }
  return new GraphQLError(message, { extensions: { code, limit, actual, http } })
}

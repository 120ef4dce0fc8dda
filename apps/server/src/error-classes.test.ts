import type { ApiErrorCode } from '@isnad/graphql'
import { createQuery, GraphQLRequestError, InputError, RateLimitError, RefusedError } from '@isnad/sdk'
import { expect, test } from 'vitest'
import type { LimitCode } from './refusal.ts'

/** What the server says besides, where it says it. */
type OtherCode =
  | 'BAD_REQUEST'
  | 'BAD_USER_INPUT'
  | 'BODY_ENCODING'
  | 'BODY_INCOMPLETE'
  | 'CSRF_PREVENTION'
  | 'GRAPHQL_PARSE_FAILED'
  | 'GRAPHQL_VALIDATION_FAILED'
  | 'INTERNAL_SERVER_ERROR'
  | 'NOT_ACCEPTABLE'
  | 'RELEASE_CHANGING'

const input = { kind: InputError, retryable: false }
const refused = { kind: RefusedError, status: 400, limit: true, retryable: false }

interface Expected {
  kind: new (...args: never[]) => Error
  retryable: boolean
  status?: number
  limit?: boolean
}

/** Every code, with the error that callers of the SDK catch. The compiler asks for those that are missing. */
const ERRORS: { [code in ApiErrorCode | LimitCode | OtherCode]: Expected } = {
  BAD_ID: input,
  UNKNOWN_ID: input,
  AMBIGUOUS_ID: input,
  WITHDRAWN: input,
  RELEASE_NOT_SERVED: { ...input, status: 412 },
  BAD_DATE: input,
  BAD_RANGE: input,
  BAD_ARGUMENT: { ...input, limit: true },
  BAD_CURSOR: input,
  TEXT_TOO_LONG: { ...input, limit: true },
  TOO_MANY_WORDS: { ...input, limit: true },
  TOO_MANY_CLAIMS: { ...input, limit: true },
  BAD_REQUEST: { ...input, status: 400 },
  BAD_USER_INPUT: { ...input, status: 400 },
  GRAPHQL_PARSE_FAILED: { ...input, status: 400 },
  GRAPHQL_VALIDATION_FAILED: { ...input, status: 400 },
  PAGE_TOO_LARGE: refused,
  TOKEN_LIMIT: refused,
  DEPTH_LIMIT: refused,
  ALIAS_LIMIT: refused,
  DIRECTIVE_LIMIT: refused,
  DOCUMENT_LIMIT: refused,
  MERGE_LIMIT: refused,
  VARIABLES_LIMIT: refused,
  REPEATED_DIRECTIVE: refused,
  FRAGMENT_RING: refused,
  COST_LIMIT: refused,
  BATCH_LIMIT: refused,
  BODY_LIMIT: { ...refused, status: 413 },
  TIME_LIMIT: { ...refused, status: 503 },
  SUBSCRIBER_LIMIT: { ...refused, status: 503, retryable: true },
  RATE_LIMIT: { kind: RateLimitError, status: 429, limit: true, retryable: true },
  BODY_ENCODING: { kind: GraphQLRequestError, status: 415, retryable: false },
  BODY_INCOMPLETE: { kind: GraphQLRequestError, status: 400, retryable: true },
  NOT_ACCEPTABLE: { kind: GraphQLRequestError, status: 406, retryable: false },
  CSRF_PREVENTION: { kind: GraphQLRequestError, status: 403, retryable: false },
  INTERNAL_SERVER_ERROR: { kind: GraphQLRequestError, status: 500, retryable: false },
  RELEASE_CHANGING: { kind: GraphQLRequestError, status: 503, retryable: true },
}

test.each(Object.entries(ERRORS))(
  'what the server says by %s is the error that it should be',
  async (code, { kind, retryable, status = 200, limit }) => {
    const extensions = { code, ...(limit && { limit: 1, actual: 2 }) }
    const fetch = () =>
      Promise.resolve(Response.json({ errors: [{ message: 'It is so', extensions }] }, { status }))
    const query = createQuery({ url: 'http://isnad.test/graphql', fetch, retry: false })
    const error: unknown = await query('{ a }').catch((reason: unknown) => reason)
    expect((error as Error).constructor).toBe(kind)
    expect(error).toMatchObject({ retryable, status, message: expect.stringContaining('It is so') })
    if (kind === RefusedError) expect(error).toMatchObject({ code, limit: 1, actual: 2 })
    if (kind !== RateLimitError) expect(error).toHaveProperty('code', code)
  },
)

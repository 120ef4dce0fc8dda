import { PothosValidationError } from '@pothos/core'
import { DrizzleQueryError } from 'drizzle-orm'
import { StoreError } from '@isnad/store'
import { GraphQLError } from 'graphql'

/** Codes of the failures that a caller can mend, in `extensions.code`. */
export type ApiErrorCode =
  | 'BAD_ID'
  | 'UNKNOWN_ID'
  | 'AMBIGUOUS_ID'
  | 'WITHDRAWN'
  | 'RELEASE_NOT_SERVED'
  | 'BAD_DATE'
  | 'BAD_RANGE'
  | 'BAD_ARGUMENT'
  | 'BAD_CURSOR'
  | 'PAGE_TOO_LARGE'
  | 'TEXT_TOO_LONG'
  | 'TOO_MANY_WORDS'
  | 'TOO_MANY_CLAIMS'

/** An expected failure: a code, what is wrong, and in the message what to do next. */
export function apiError(
  code: ApiErrorCode,
  message: string,
  details: { [name: string]: unknown } = {},
): GraphQLError {
  return new GraphQLError(message, { extensions: { code, ...details } })
}

/** The store's codes that a caller of the API can mend. */
const MENDABLE: { readonly [code: string]: ApiErrorCode } = {
  BAD_ID: 'BAD_ID',
  UNKNOWN_ID: 'UNKNOWN_ID',
  AMBIGUOUS_ID: 'AMBIGUOUS_ID',
  WITHDRAWN: 'WITHDRAWN',
  TEXT_TOO_LONG: 'TEXT_TOO_LONG',
  TOO_MANY_WORDS: 'TOO_MANY_WORDS',
  NO_WORDS: 'BAD_ARGUMENT',
  RELEASE_NOT_SERVED: 'RELEASE_NOT_SERVED',
}

/** How much of what was given an error quotes, in characters. */
const QUOTED = 200

/**
 * An error as a caller is told it: an expected failure with its code; any other as it is, for the server to mask and log.
 *
 * @param args those of the field that failed
 */
export function coded(error: unknown, args: { readonly [name: string]: unknown } = {}): unknown {
  if (error instanceof StoreError) {
    const code = MENDABLE[error.code]
    const details = {
      ...(error.candidates.length > 0 && { candidates: error.candidates }),
      ...error.details,
    }
    return code === undefined ? error : apiError(code, error.message, details)
  }
  // What the plugins say of the arguments of a page.
  if (error instanceof PothosValidationError && /cursor|base64/i.test(error.message))
    return apiError('BAD_CURSOR', `${error.message.slice(0, QUOTED)}; ${CURSOR}`)
  if (error instanceof PothosValidationError && error.message.startsWith('Argument'))
    return apiError('BAD_ARGUMENT', `${error.message.slice(0, QUOTED)}; give first or last, from 0 to 100`)
  if (error instanceof DrizzleQueryError && isOfData(error.cause))
    return typeof args['after'] === 'string' || typeof args['before'] === 'string'
      ? apiError('BAD_CURSOR', `the cursor is none of this field; ${CURSOR}`)
      : apiError('BAD_ARGUMENT', 'the database takes no such value as an argument has; write it otherwise')
  return error
}

/** What to do about a cursor that is none. */
export const CURSOR = 'give a cursor as an answer of this field gave it'

/**
 * Whether a statement failed by the values that it was given: by a cursor of another list, or a sign that no text may have.
 * PostgreSQL has a class of codes for it, 22; Node's SQLite says so before the statement runs.
 */
function isOfData(cause: unknown): boolean {
  if (!(cause instanceof Error) || !('code' in cause) || typeof cause.code !== 'string') return false
  // A list in the place of a value is taken for named parameters.
  if (cause.code === 'ERR_INVALID_STATE') return cause.message.includes('named parameter')
  return /^(ERR_INVALID_ARG_TYPE|22[0-9A-Z]{3})$/.test(cause.code)
}

import { PothosValidationError } from '@pothos/core'
import { StoreError } from '@isnad/store'
import { GraphQLError } from 'graphql'

/** Codes of the failures that a caller can mend, in `extensions.code`. */
export type ApiErrorCode =
  | 'BAD_ID'
  | 'UNKNOWN_ID'
  | 'AMBIGUOUS_ID'
  | 'WITHDRAWN'
  | 'BAD_DATE'
  | 'BAD_RANGE'
  | 'BAD_ARGUMENT'
  | 'BAD_CURSOR'
  | 'PAGE_TOO_LARGE'

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
}

/** An error as a caller is told it: an expected failure with its code; any other as it is, for the server to mask and log. */
export function coded(error: unknown): unknown {
  if (error instanceof StoreError) {
    const code = MENDABLE[error.code]
    const details = error.candidates.length > 0 ? { candidates: error.candidates } : {}
    return code === undefined ? error : apiError(code, error.message, details)
  }
  // What the plugins say of the arguments of a page.
  if (error instanceof PothosValidationError && /cursor|base64/i.test(error.message))
    return apiError('BAD_CURSOR', `${error.message}; give a cursor as an answer of this field gave it`)
  if (error instanceof PothosValidationError && error.message.startsWith('Argument'))
    return apiError('BAD_ARGUMENT', `${error.message}; give first or last, from 0 to 100`)
  return error
}

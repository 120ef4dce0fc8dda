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

export {
  createQuery,
  type CallOptions,
  type ClientOptions,
  type Query,
  type VariablesAndOptions,
} from './query.ts'
export type { Fetch, FetchInit, RequestHeaders } from './transport.ts'
export type { RetryOptions } from './retry.ts'
export type { Connection, ListOptions, Page } from './connection.ts'
export { TypedDocumentString, type ResultOf, type VariablesOf } from './document.ts'
export {
  AbortError,
  GraphQLRequestError,
  HttpError,
  InputError,
  IsnadError,
  NetworkError,
  PagingError,
  RateLimitError,
  TimeoutError,
  type ErrorDetails,
  type GraphQLErrorEntry,
} from './errors.ts'

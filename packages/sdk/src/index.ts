export { createClient, type Client, type Node } from './client.ts'
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
export { graphql, type AnyDocument, type DocumentOf, type GraphQLDocument } from './graphql.ts'
export { TypedDocument, type ResultOf, type VariablesOf } from './document.ts'
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
export type {
  Answer,
  AnswerSummary,
  Availability,
  AvailabilityPart,
  AvailabilityQuestion,
  AvailabilitySpan,
  ChainLink,
  Citation,
  Claim,
  ClaimsFilter,
  Conflict,
  ConflictsFilter,
  Dataset,
  DateBounds,
  Event,
  EventsFilter,
  FactSummary,
  LocalizedText,
  Qualifier,
  Record,
  RecordReference,
  RecordsFilter,
  Scope,
  ScopePart,
  Source,
  SourceReference,
  SourcesFilter,
  TimelineQuestion,
  Value,
  Withdrawal,
} from './generated/types.ts'
export type {
  AvailabilityState,
  EventType,
  Extent,
  Feature,
  Manner,
  Mode,
  Network,
  PeriodForm,
  PropertyName,
  RecordKind,
  SourceType,
  Standing,
  Unit,
  Verdict,
} from './generated/enums.ts'

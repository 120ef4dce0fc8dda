import { createConnection, type Connection, type ListOptions, type ServerPage } from './connection.ts'
import type { DocumentText } from './document-text.ts'
import { checkNames } from './given.ts'
import * as texts from './generated/texts.ts'
import type {
  Availability,
  AvailabilityQuestion,
  AvailabilitySpan,
  Change,
  ChangesFilter,
  Claim,
  ClaimsFilter,
  Conflict,
  ConflictsFilter,
  Dataset,
  Event,
  EventsFilter,
  Finding,
  NodeResult,
  Record,
  RecordsFilter,
  Release,
  SearchFilter,
  Source,
  SourcesFilter,
  TimelineQuestion,
} from './generated/types.ts'
import type { CallOptions } from './options.ts'
import type { Query } from './query.ts'
import type { Subscribe, SubscribeOptions } from './subscribe.ts'

// The questions of a client, each by itself: a bundle has those that it uses, and no other.

/** Whatever an id can stand for, told apart by `__typename`. */
export type Node = NonNullable<NodeResult['node']>

/** See {@link Client.availability}. */
export function availability(
  query: Query,
  question: AvailabilityQuestion,
  options?: CallOptions,
): Promise<Availability> {
  return query(texts.availabilityText, question, options)
}

/** See {@link Client.timeline}. */
export function timeline(
  query: Query,
  question: TimelineQuestion,
  options?: CallOptions,
): Promise<AvailabilitySpan[]> {
  return query(texts.timelineText, question, options)
}

/** See {@link Client.claims}. */
export function claims(query: Query, filter?: ClaimsFilter, options?: ListOptions): Connection<Claim> {
  return list(query, texts.claimsText, filter, options)
}

/** See {@link Client.records}. */
export function records(query: Query, filter?: RecordsFilter, options?: ListOptions): Connection<Record> {
  return list(query, texts.recordsText, filter, options)
}

/** See {@link Client.events}. */
export function events(query: Query, filter?: EventsFilter, options?: ListOptions): Connection<Event> {
  return list(query, texts.eventsText, filter, options)
}

/** See {@link Client.sources}. */
export function sources(query: Query, filter?: SourcesFilter, options?: ListOptions): Connection<Source> {
  return list(query, texts.sourcesText, filter, options)
}

/** See {@link Client.search}. */
export function search(
  query: Query,
  filter: SearchFilter | string,
  options?: ListOptions,
): Connection<Finding> {
  const asked = typeof filter === 'string' ? { text: filter } : filter
  return list(query, texts.searchText, asked, options)
}

/** See {@link Client.conflicts}. */
export function conflicts(
  query: Query,
  filter?: ConflictsFilter,
  options?: ListOptions,
): Connection<Conflict> {
  return list(query, texts.conflictsText, filter, options)
}

/** See {@link Client.changes}. */
export function changes(query: Query, filter?: ChangesFilter, options?: ListOptions): Connection<Change> {
  return list(query, texts.changesText, filter, options)
}

/** See {@link Client.subscribe}. */
export function released(subscribe: Subscribe, options?: SubscribeOptions): AsyncGenerator<Release, void> {
  return subscribe(texts.releasedText, {}, options)
}

/** See {@link Client.datasets}. */
export function datasets(query: Query, options?: CallOptions): Promise<Dataset[]> {
  return query(texts.datasetsText, {}, options)
}

/** See {@link Client.node}. */
export async function node(query: Query, id: string, options?: CallOptions): Promise<Node> {
  // A server says of an id that it does not know in an error, so that the answer is never without a node.
  return (await query(texts.nodeText, { id }, options)) as Node
}

type PagedText<TResult, TFilter> = DocumentText<
  TResult,
  TFilter & { first: number; after?: string | undefined }
>

/** A query whose variables are always given. */
type Ask = <TResult, TVariables>(
  document: DocumentText<TResult, TVariables>,
  variables: TVariables,
  options?: CallOptions,
) => Promise<TResult>

function list<TNode, TFilter>(
  query: Query,
  document: PagedText<ServerPage<TNode>, TFilter>,
  filter: TFilter | undefined,
  options: ListOptions | undefined,
): Connection<TNode> {
  // The filter comes before what pages are read by, which is not the caller's to give.
  checkNames(String(document).split('$first')[0] as string, filter)
  return createConnection((first, after) => {
    // Every part of a filter may be left out.
    const variables = { ...(filter ?? ({} as TFilter)), first, after }
    return (query as Ask)(document, variables, options)
  }, options)
}

import { createConnection, type Connection, type ListOptions, type ServerPage } from './connection.ts'
import type { DocumentText } from './document-text.ts'
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
export async function availability(
  query: Query,
  question: AvailabilityQuestion,
  options?: CallOptions,
): Promise<Availability> {
  return (await query(texts.availabilityText, question, options)).availability
}

/** See {@link Client.timeline}. */
export async function timeline(
  query: Query,
  question: TimelineQuestion,
  options?: CallOptions,
): Promise<AvailabilitySpan[]> {
  return (await query(texts.timelineText, question, options)).availabilityTimeline
}

/** See {@link Client.claims}. */
export function claims(query: Query, filter?: ClaimsFilter, options?: ListOptions): Connection<Claim> {
  return list(query, texts.claimsText, 'claims', filter, options)
}

/** See {@link Client.records}. */
export function records(query: Query, filter?: RecordsFilter, options?: ListOptions): Connection<Record> {
  return list(query, texts.recordsText, 'records', filter, options)
}

/** See {@link Client.events}. */
export function events(query: Query, filter?: EventsFilter, options?: ListOptions): Connection<Event> {
  return list(query, texts.eventsText, 'events', filter, options)
}

/** See {@link Client.sources}. */
export function sources(query: Query, filter?: SourcesFilter, options?: ListOptions): Connection<Source> {
  return list(query, texts.sourcesText, 'sources', filter, options)
}

/** See {@link Client.search}. */
export function search(
  query: Query,
  filter: SearchFilter | string,
  options?: ListOptions,
): Connection<Finding> {
  const asked = typeof filter === 'string' ? { text: filter } : filter
  return list(query, texts.searchText, 'search', asked, options)
}

/** See {@link Client.conflicts}. */
export function conflicts(
  query: Query,
  filter?: ConflictsFilter,
  options?: ListOptions,
): Connection<Conflict> {
  return list(query, texts.conflictsText, 'conflicts', filter, options)
}

/** See {@link Client.changes}. */
export function changes(query: Query, filter?: ChangesFilter, options?: ListOptions): Connection<Change> {
  return list(query, texts.changesText, 'changes', filter, options)
}

/** See {@link Client.subscribe}. */
export function released(subscribe: Subscribe, options?: SubscribeOptions): AsyncGenerator<Release, void> {
  const events = subscribe(texts.releasedText, {}, options)
  const next = events.next.bind(events)
  // Not a generator of its own, which could not be left while it waits. What it gives is what `next` gives.
  return Object.assign(events as unknown as AsyncGenerator<Release, void>, {
    next: async (): Promise<IteratorResult<Release, void>> => {
      const event = await next()
      return event.done ? event : { done: false, value: event.value.released }
    },
  })
}

/** See {@link Client.datasets}. */
export async function datasets(query: Query, options?: CallOptions): Promise<Dataset[]> {
  return (await query(texts.datasetsText, {}, options)).datasets
}

/** See {@link Client.node}. */
export async function node(query: Query, id: string, options?: CallOptions): Promise<Node> {
  // A server says of an id that it does not know in an error, so that the answer is never without a node.
  return (await query(texts.nodeText, { id }, options)).node as Node
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

function list<TNode, TField extends string, TFilter>(
  query: Query,
  document: PagedText<{ [field in TField]: ServerPage<TNode> }, TFilter>,
  field: TField,
  filter: TFilter | undefined,
  options: ListOptions | undefined,
): Connection<TNode> {
  return createConnection(async (first, after) => {
    // Every part of a filter may be left out.
    const variables = { ...(filter ?? ({} as TFilter)), first, after }
    return (await (query as Ask)(document, variables, options))[field]
  }, options)
}

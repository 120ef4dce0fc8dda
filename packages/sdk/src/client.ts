import { createConnection, type Connection, type ListOptions, type ServerPage } from './connection.ts'
import type { TypedDocument } from './document.ts'
import {
  availabilityDocument,
  claimsDocument,
  conflictsDocument,
  datasetsDocument,
  eventsDocument,
  nodeDocument,
  recordsDocument,
  sourcesDocument,
  timelineDocument,
} from './generated/documents.ts'
import type {
  Availability,
  AvailabilityQuestion,
  AvailabilitySpan,
  Claim,
  ClaimsFilter,
  Conflict,
  ConflictsFilter,
  Dataset,
  Event,
  EventsFilter,
  NodeResult,
  Record,
  RecordsFilter,
  Source,
  SourcesFilter,
  TimelineQuestion,
} from './generated/types.ts'
import { createQuery, type CallOptions, type ClientOptions, type Query } from './query.ts'

/** Whatever an id can stand for, told apart by `__typename`. */
export type Node = NonNullable<NodeResult['node']>

/**
 * A client of an Isnad server, or of installed datasets. Every answer is plain data, and every method may fail with an
 * `IsnadError`. Ids may be short where that is unambiguous: `whatsapp` for `commons:whatsapp`.
 */
export interface Client {
  /**
   * Was this feature of this service available there and then; who says so, and who says otherwise?
   *
   * @example
   * ```ts
   * const { verdict, holding } = await isnad.availability({
   *   service: 'commons:whatsapp', feature: 'VOICE_CALL', network: 'ADSL', place: 'commons:MA', at: '2016-03-15',
   * })
   * ```
   */
  availability(question: AvailabilityQuestion, options?: CallOptions): Promise<Availability>
  /**
   * The same question for every day: the spans in which the answer stays the same. The claims that hold a span are there
   * in full, the others by their ids; `node` or `availability` gives them.
   */
  timeline(question: TimelineQuestion, options?: CallOptions): Promise<AvailabilitySpan[]>
  /** Claims, in the order of their ids. */
  claims(filter?: ClaimsFilter, options?: ListOptions): Connection<Claim>
  /** Records, in the order of their ids. */
  records(filter?: RecordsFilter, options?: ListOptions): Connection<Record>
  /** Events with the facts about them, in the order of their ids. */
  events(filter?: EventsFilter, options?: ListOptions): Connection<Event>
  /** Sources, in the order of their ids. */
  sources(filter?: SourcesFilter, options?: ListOptions): Connection<Source>
  /** Pairs of claims that cannot both be true. */
  conflicts(filter?: ConflictsFilter, options?: ListOptions): Connection<Conflict>
  /** The datasets that are loaded, each after those that it depends on. */
  datasets(options?: CallOptions): Promise<Dataset[]>
  /**
   * What has this id; of what was taken back, the tombstone.
   *
   * @throws GraphQLRequestError with the code `UNKNOWN_ID` where nothing has it
   */
  node(id: string, options?: CallOptions): Promise<Node>
  /** The answer to a document of the caller's, typed by its text; see `graphql`. */
  query: Query
}

type Ask = <TResult, TVariables>(
  document: TypedDocument<TResult, TVariables>,
  variables: TVariables,
  options?: CallOptions,
) => Promise<TResult>

type PagedDocument<TResult, TFilter> = TypedDocument<
  TResult,
  TFilter & { first: number; after?: string | undefined }
>

/**
 * Makes a client of a server.
 *
 * @throws InputError where an option cannot be used
 */
export function createClient(options: ClientOptions): Client {
  const query = createQuery(options)
  // The same function, with its variables always given.
  const ask = query as Ask

  function list<TNode, TResult, TFilter>(
    document: PagedDocument<TResult, TFilter>,
    pick: (data: TResult) => ServerPage<TNode>,
  ): (filter?: TFilter, options?: ListOptions) => Connection<TNode> {
    return (filter, options) =>
      createConnection(async (first, after) => {
        // Every part of a filter may be left out.
        const variables = { ...(filter ?? ({} as TFilter)), first, after }
        return pick(await ask(document, variables, { signal: options?.signal }))
      }, options)
  }

  return {
    availability: async (question, call) => (await ask(availabilityDocument, question, call)).availability,
    timeline: async (question, call) => (await ask(timelineDocument, question, call)).availabilityTimeline,
    claims: list(claimsDocument, (data) => data.claims),
    records: list(recordsDocument, (data) => data.records),
    events: list(eventsDocument, (data) => data.events),
    sources: list(sourcesDocument, (data) => data.sources),
    conflicts: list(conflictsDocument, (data) => data.conflicts),
    datasets: async (call) => (await ask(datasetsDocument, {}, call)).datasets,
    // A server says of an id that it does not know in an error, so that the answer is never without a node.
    node: async (id, call) => (await ask(nodeDocument, { id }, call)).node as Node,
    query,
  }
}

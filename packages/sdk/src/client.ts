import type { Connection, ListOptions } from './connection.ts'
import { DocumentText } from './document-text.ts'
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
  Record,
  RecordsFilter,
  Release,
  SearchFilter,
  Source,
  SourcesFilter,
  TimelineQuestion,
} from './generated/types.ts'
import type { CallOptions, ClientOptions, Usage } from './options.ts'
import { queryOver, type Query } from './query.ts'
import * as questions from './questions.ts'
import { subscribeOver, type Subscribe, type SubscribeOptions } from './subscribe.ts'
import { createTransport } from './transport.ts'

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
  /**
   * Records, sources and claims by their names, titles and paraphrases, in any script, the nearest first: `search('واتساب')`,
   * or with a filter.
   */
  search(filter: SearchFilter | string, options?: ListOptions): Connection<Finding>
  /** Pairs of claims that cannot both be true. */
  conflicts(filter?: ConflictsFilter, options?: ListOptions): Connection<Conflict>
  /**
   * What releases changed, in the order in which it changed: new changes come at the end, so that `after`, the `endCursor` of
   * the last page that was read, goes on from there at any later time.
   */
  changes(filter?: ChangesFilter, options?: ListOptions): Connection<Change>
  /** The datasets that are loaded, each after those that it depends on. */
  datasets(options?: CallOptions): Promise<Dataset[]>
  /**
   * What has this id; of what was taken back, the tombstone.
   *
   * @throws GraphQLRequestError with the code `UNKNOWN_ID` where nothing has it
   */
  node(id: string, options?: CallOptions): Promise<questions.Node>
  /** The answer to a document of the caller's, typed by its text; see `graphql`. */
  query: Query
  /**
   * Without a document, each release as it is loaded. `lastEventId`, the `load.number` of the last that was heard, tells first
   * of those that came since. With a document, what it subscribes to, typed by its text.
   */
  subscribe: Subscribe & ((options?: SubscribeOptions) => AsyncGenerator<Release, void>)
  /** What the last response said of the server's limits: how many requests are left, what the answer cost. */
  usage(): Usage
}

/**
 * Makes a client of a server.
 *
 * @throws InputError where an option cannot be used
 */
export function createClient(options: ClientOptions): Client {
  const transport = createTransport(options)
  const query = queryOver(transport)
  const subscribe = subscribeOver(transport)
  const asked =
    <TArguments extends unknown[], TAnswer>(question: (query: Query, ...args: TArguments) => TAnswer) =>
    (...args: TArguments): TAnswer =>
      question(query, ...args)
  return {
    availability: asked(questions.availability),
    timeline: asked(questions.timeline),
    claims: asked(questions.claims),
    records: asked(questions.records),
    events: asked(questions.events),
    sources: asked(questions.sources),
    search: asked(questions.search),
    conflicts: asked(questions.conflicts),
    changes: asked(questions.changes),
    datasets: asked(questions.datasets),
    node: asked(questions.node),
    query,
    subscribe: ((document?: string | DocumentText<unknown, object> | SubscribeOptions, ...rest: [object?]) =>
      typeof document === 'string' || document instanceof DocumentText
        ? subscribe(document as string, ...(rest as []))
        : questions.released(subscribe, document)) as Client['subscribe'],
    usage: query.usage,
  }
}

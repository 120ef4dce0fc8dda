import type {
  DataTag,
  InfiniteData,
  UnusedSkipTokenInfiniteOptions,
  UnusedSkipTokenOptions,
} from '@tanstack/react-query'
import type {
  Availability,
  AvailabilityQuestion,
  AvailabilitySpan,
  CallOptions,
  Change,
  ChangesFilter,
  Claim,
  ClaimsFilter,
  Client,
  Conflict,
  ConflictsFilter,
  Connection,
  Dataset,
  Event,
  EventsFilter,
  Finding,
  IsnadError,
  ListOptions,
  Node,
  Page,
  Record,
  RecordsFilter,
  SearchFilter,
  Source,
  SourcesFilter,
  TimelineQuestion,
  TypedDocument,
} from '@isnad/sdk'
import { pageAfter } from './page-after.ts'

/** Where an answer stands in the cache: the name of the client, the question's, and the question. */
export type AnswerKey = readonly [client: string, question: string, ...input: unknown[]]

/** The options of one answer, for `useQuery`, `useSuspenseQuery`, `prefetchQuery` and all else that takes such. */
export interface AnswerOptions<TData> extends Omit<
  UnusedSkipTokenOptions<TData, IsnadError, TData, AnswerKey>,
  'queryKey' | 'select'
> {
  /** Where the answer stands in the cache. */
  queryKey: DataTag<AnswerKey, TData, IsnadError>
}

/** The options of a list, for `useInfiniteQuery` and its kin: one page after another, each from the cursor before. */
export interface PagesOptions<TNode> extends Omit<
  UnusedSkipTokenInfiniteOptions<Page<TNode>, IsnadError, Pages<TNode>, AnswerKey, Cursor>,
  'queryKey' | 'select'
> {
  /** Where the pages stand in the cache. */
  queryKey: DataTag<AnswerKey, Pages<TNode>, IsnadError>
}

/** The pages of a list that were read so far. */
export type Pages<TNode> = InfiniteData<Page<TNode>, Cursor>

/** The place in a list after which a page begins; of the first page, none. */
export type Cursor = string | undefined

/** How the pages of a list are read. */
export type PagesSettings = Pick<ListOptions, 'pageSize'>

/**
 * How long an answer counts as fresh, in milliseconds: 5 minutes. It changes only with a new release of a dataset, and a
 * page should not ask again each time that a window gets the focus.
 */
export const STALE_TIME = 5 * 60_000

/** The questions of a client as options of TanStack Query. */
export interface Queries {
  /** The verdict for a day, and the claims behind it. */
  availability(question: AvailabilityQuestion): AnswerOptions<Availability>
  /** The same, span by span. */
  timeline(question: TimelineQuestion): AnswerOptions<AvailabilitySpan[]>
  /** Claims, in the order of their ids. */
  claims(filter?: ClaimsFilter, settings?: PagesSettings): PagesOptions<Claim>
  /** Records, in the order of their ids. */
  records(filter?: RecordsFilter, settings?: PagesSettings): PagesOptions<Record>
  /** Events with the facts about them, in the order of their ids. */
  events(filter?: EventsFilter, settings?: PagesSettings): PagesOptions<Event>
  /** Sources, in the order of their ids. */
  sources(filter?: SourcesFilter, settings?: PagesSettings): PagesOptions<Source>
  /** Pairs of claims that cannot both be true. */
  conflicts(filter?: ConflictsFilter, settings?: PagesSettings): PagesOptions<Conflict>
  /** Records, sources and claims by their texts, in any script, the nearest first. */
  search(filter: SearchFilter | string, settings?: PagesSettings): PagesOptions<Finding>
  /** What releases changed, in the order in which it changed. */
  changes(filter?: ChangesFilter, settings?: PagesSettings): PagesOptions<Change>
  /** The datasets that the server has. */
  datasets(): AnswerOptions<Dataset[]>
  /** Whatever has this id. */
  node(id: string): AnswerOptions<Node>
  /** The answer to a document of the caller's own. */
  document<TResult, TVariables>(
    document: TypedDocument<TResult, TVariables>,
    ...variables: Variables<TVariables>
  ): AnswerOptions<TResult>
}

/** The variables of a document, which may be left out where it asks for none. */
export type Variables<TVariables> = {} extends TVariables ? [variables?: TVariables] : [variables: TVariables]

/**
 * Makes the questions of a client into options of TanStack Query. No hook is called, so it works wherever a QueryClient
 * does: in components, in a router's loader, and on a server before the first render.
 *
 * The SDK repeats what failed in passing, so TanStack Query does not (`retry: false`); answers count as fresh for
 * {@link STALE_TIME}. Spread the options and write what you want instead: `{ ...queries.node(id), staleTime: 0 }`.
 *
 * @param client a client of `@isnad/sdk` or of `@isnad/sdk/local`
 * @param name tells this client's answers in a cache from those of others, as of one that is pinned to a release. The
 *   same on a server and in the browser that continues it. Default `isnad`
 *
 * @example
 * ```ts
 * await queryClient.prefetchQuery(isnadQueries(isnad).node('commons:whatsapp'))
 * ```
 */
export function isnadQueries(client: Client, name = 'isnad'): Queries {
  // The same function, with its variables given wherever the document asks for some.
  const ask = client.query as <TResult, TVariables>(
    document: TypedDocument<TResult, TVariables>,
    variables: TVariables | undefined,
    options: CallOptions,
  ) => Promise<TResult>

  function answer<TData>(
    question: string,
    input: unknown[],
    ask: (options: CallOptions) => Promise<TData>,
  ): AnswerOptions<TData> {
    return {
      queryKey: keyOf([name, question, ...input]),
      queryFn: ({ signal }) => ask({ signal }),
      retry: false,
      staleTime: STALE_TIME,
    }
  }

  function list<TFilter extends object, TNode>(
    question: string,
    read: (filter: TFilter | undefined, options: ListOptions) => Connection<TNode>,
  ): (filter?: TFilter, settings?: PagesSettings) => PagesOptions<TNode> {
    return (filter, { pageSize } = {}) => ({
      queryKey: keyOf([name, question, filter ?? {}, { pageSize }]),
      queryFn: ({ client: cache, pageParam: after, queryKey, signal }) => {
        const { pageParams = [] } = cache.getQueryData<Pages<TNode>>(queryKey) ?? {}
        return pageAfter(read(filter, { pageSize, after, signal }), after, pageParams)
      },
      initialPageParam: undefined,
      getNextPageParam: ({ endCursor, hasNextPage }) => (hasNextPage ? endCursor : null),
      retry: false,
      staleTime: STALE_TIME,
    })
  }

  // A text is always given.
  const found = list<SearchFilter, Finding>('search', (filter, options) =>
    client.search(filter as SearchFilter, options),
  )

  return {
    availability: (question) =>
      answer('availability', [question], (call) => client.availability(question, call)),
    timeline: (question) => answer('timeline', [question], (call) => client.timeline(question, call)),
    claims: list('claims', client.claims),
    records: list('records', client.records),
    events: list('events', client.events),
    sources: list('sources', client.sources),
    conflicts: list('conflicts', client.conflicts),
    search: (filter, settings) => found(typeof filter === 'string' ? { text: filter } : filter, settings),
    changes: list('changes', client.changes),
    datasets: () => answer('datasets', [], (call) => client.datasets(call)),
    node: (id) => answer('node', [id], (call) => client.node(id, call)),
    document: (document, ...[variables]) =>
      answer('document', [document, variables ?? {}], (call) => ask(document, variables, call)),
  }
}

/** A key with the type of what stands under it, which is there for the compiler only. */
function keyOf<TData>(key: AnswerKey): DataTag<AnswerKey, TData, IsnadError> {
  return key as DataTag<AnswerKey, TData, IsnadError>
}

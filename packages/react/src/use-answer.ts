'use client'
import {
  skipToken,
  useInfiniteQuery,
  useQuery,
  type SkipToken,
  type UseInfiniteQueryOptions,
  type UseInfiniteQueryResult,
  type UseQueryOptions,
  type UseQueryResult,
} from '@tanstack/react-query'
import type { IsnadError, Page } from '@isnad/sdk'
import { useIsnad } from './provider.ts'
import type {
  AnswerKey,
  AnswerOptions,
  Cursor,
  Pages,
  PagesOptions,
  PagesSettings,
  Queries,
} from './queries.ts'

/** What a hook takes besides its question: the options of `useQuery`. `select` may give another form to the data. */
export type AnswerSettings<TAnswer, TData> = Omit<
  UseQueryOptions<TAnswer, IsnadError, TData, AnswerKey>,
  'queryKey' | 'queryFn'
>

/** What a hook for a list takes besides its filter: the size of a page, and the options of `useInfiniteQuery`. */
export type ListSettings<TNode, TData> = PagesSettings &
  Omit<
    UseInfiniteQueryOptions<Page<TNode>, IsnadError, TData, AnswerKey, Cursor>,
    'queryKey' | 'queryFn' | 'initialPageParam' | 'getNextPageParam' | 'getPreviousPageParam'
  >

/** The options of a question that is not asked yet. */
const UNASKED = { queryKey: ['isnad', 'unasked'], queryFn: skipToken } as const

/** Asks a question of the provider's client. With `skipToken` for the question, nothing is asked. */
export function useAnswer<TQuestion, TAnswer, TData>(
  question: TQuestion | SkipToken,
  optionsOf: (queries: Queries, question: TQuestion) => AnswerOptions<TAnswer>,
  settings?: AnswerSettings<TAnswer, TData>,
): UseQueryResult<TData, IsnadError> {
  const { queries } = useIsnad()
  const options = isAsked(question) ? optionsOf(queries, question) : UNASKED
  return useQuery<TAnswer, IsnadError, TData, AnswerKey>({ ...options, ...settings })
}

/** Reads a list of the provider's client, page by page. With `skipToken` for the filter, nothing is read. */
export function useList<TFilter, TNode, TData>(
  filter: TFilter | SkipToken | undefined,
  optionsOf: (queries: Queries, filter?: TFilter, settings?: PagesSettings) => PagesOptions<TNode>,
  { pageSize, ...settings }: ListSettings<TNode, TData> = {},
): UseInfiniteQueryResult<TData, IsnadError> {
  const { queries } = useIsnad()
  const asked = isAsked(filter)
  return useInfiniteQuery<Page<TNode>, IsnadError, TData, AnswerKey, Cursor>({
    ...optionsOf(queries, asked ? filter : undefined, { pageSize }),
    ...(!asked && UNASKED),
    // Without a `select` in the settings, nothing infers TData, and it is what the hooks say: an array of the entries.
    select: nodesOf as (data: Pages<TNode>) => TData,
    ...settings,
  })
}

function isAsked<TQuestion>(question: TQuestion | SkipToken): question is TQuestion {
  return question !== skipToken
}

/** One function for every list, so that React sees the same array until the pages change. */
function nodesOf<TNode>({ pages }: Pages<TNode>): TNode[] {
  return pages.flatMap((page) => page.nodes)
}

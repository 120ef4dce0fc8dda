'use client'
import { skipToken, type SkipToken, type UseInfiniteQueryResult } from '@tanstack/react-query'
import type {
  Change,
  ChangesFilter,
  Claim,
  ClaimsFilter,
  Conflict,
  ConflictsFilter,
  Event,
  EventsFilter,
  Finding,
  IsnadError,
  Record,
  RecordsFilter,
  SearchFilter,
  Source,
  SourcesFilter,
} from '@isnad/sdk'
import { useList, type ListSettings } from './use-answer.ts'

/**
 * Claims, in the order of their ids.
 *
 * @param filter which ones; without one, all. `skipToken` as long as it is not known
 * @param settings `pageSize` (default 50, at most 100), and the options of `useInfiniteQuery`
 * @returns the result of `useInfiniteQuery`: `data`, an array of the entries read so far; `hasNextPage` and
 *   `fetchNextPage()`; or `error`, an `IsnadError`
 *
 * @example
 * ```tsx
 * const { data, hasNextPage, fetchNextPage } = useClaims({ about: 'commons:whatsapp' }, { pageSize: 20 })
 * ```
 */
export function useClaims<TData = Claim[]>(
  filter?: ClaimsFilter | SkipToken,
  settings?: ListSettings<Claim, TData>,
): UseInfiniteQueryResult<TData, IsnadError> {
  return useList(filter, (queries, filter, settings) => queries.claims(filter, settings), settings)
}

/** Records, in the order of their ids. As {@link useClaims}. */
export function useRecords<TData = Record[]>(
  filter?: RecordsFilter | SkipToken,
  settings?: ListSettings<Record, TData>,
): UseInfiniteQueryResult<TData, IsnadError> {
  return useList(filter, (queries, filter, settings) => queries.records(filter, settings), settings)
}

/** Events with the facts about them, in the order of their ids. As {@link useClaims}. */
export function useEvents<TData = Event[]>(
  filter?: EventsFilter | SkipToken,
  settings?: ListSettings<Event, TData>,
): UseInfiniteQueryResult<TData, IsnadError> {
  return useList(filter, (queries, filter, settings) => queries.events(filter, settings), settings)
}

/** Sources, in the order of their ids. As {@link useClaims}. */
export function useSources<TData = Source[]>(
  filter?: SourcesFilter | SkipToken,
  settings?: ListSettings<Source, TData>,
): UseInfiniteQueryResult<TData, IsnadError> {
  return useList(filter, (queries, filter, settings) => queries.sources(filter, settings), settings)
}

/** Pairs of claims that cannot both be true. As {@link useClaims}. */
export function useConflicts<TData = Conflict[]>(
  filter?: ConflictsFilter | SkipToken,
  settings?: ListSettings<Conflict, TData>,
): UseInfiniteQueryResult<TData, IsnadError> {
  return useList(filter, (queries, filter, settings) => queries.conflicts(filter, settings), settings)
}

/** What releases changed, in the order in which it changed. As {@link useClaims}. */
export function useChanges<TData = Change[]>(
  filter?: ChangesFilter | SkipToken,
  settings?: ListSettings<Change, TData>,
): UseInfiniteQueryResult<TData, IsnadError> {
  return useList(filter, (queries, filter, settings) => queries.changes(filter, settings), settings)
}

/**
 * Records, sources and claims by their names, titles and paraphrases, in any script, the nearest first. As {@link useClaims}.
 *
 * @param search a text, or a filter with one. A text of spaces alone, as a field has before somebody writes into it, asks
 *   nothing
 *
 * @example
 * ```tsx
 * const { data } = useSearch(text, { placeholderData: keepPreviousData })
 * ```
 */
export function useSearch<TData = Finding[]>(
  search: SearchFilter | string | SkipToken,
  settings?: ListSettings<Finding, TData>,
): UseInfiniteQueryResult<TData, IsnadError> {
  const filter = typeof search === 'string' ? { text: search } : search
  const isBlank = filter !== skipToken && filter.text.trim() === ''
  return useList(
    isBlank ? skipToken : filter,
    // Where nothing is asked, the options are of a question that is never put.
    (queries, filter = { text: '' }, settings) => queries.search(filter, settings),
    settings,
  )
}

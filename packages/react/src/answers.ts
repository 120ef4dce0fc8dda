'use client'
import type { SkipToken, UseQueryResult } from '@tanstack/react-query'
import type {
  Availability,
  AvailabilityQuestion,
  AvailabilitySpan,
  Dataset,
  IsnadError,
  Node,
  TimelineQuestion,
  TypedDocument,
} from '@isnad/sdk'
import type { Variables } from './queries.ts'
import { useAnswer, type AnswerSettings } from './use-answer.ts'

/**
 * Was this feature of this service available there and then; who says so, and who says otherwise?
 *
 * @param question what is asked; `skipToken` as long as it is not known
 * @returns the result of `useQuery`: `data` with the verdict, or `error`, an `IsnadError`
 *
 * @example
 * ```tsx
 * const { data, error } = useAvailability({
 *   service: 'commons:whatsapp', feature: 'VOICE_CALL', network: 'ADSL', place: 'commons:MA', at: '2016-03-15',
 * })
 * ```
 */
export function useAvailability<TData = Availability>(
  question: AvailabilityQuestion | SkipToken,
  settings?: AnswerSettings<Availability, TData>,
): UseQueryResult<TData, IsnadError> {
  return useAnswer(question, (queries, question) => queries.availability(question), settings)
}

/** The same question for every day: the spans in which the answer stays the same. */
export function useTimeline<TData = AvailabilitySpan[]>(
  question: TimelineQuestion | SkipToken,
  settings?: AnswerSettings<AvailabilitySpan[], TData>,
): UseQueryResult<TData, IsnadError> {
  return useAnswer(question, (queries, question) => queries.timeline(question), settings)
}

/** The datasets that the server has, each after those that it depends on. */
export function useDatasets<TData = Dataset[]>(
  settings?: AnswerSettings<Dataset[], TData>,
): UseQueryResult<TData, IsnadError> {
  return useAnswer(undefined, (queries) => queries.datasets(), settings)
}

/** Whatever has this id: a record, a claim, a source, a dataset, or the tombstone of what was taken back. */
export function useNode<TData = Node>(
  id: string | SkipToken,
  settings?: AnswerSettings<Node, TData>,
): UseQueryResult<TData, IsnadError> {
  return useAnswer(id, (queries, id) => queries.node(id), settings)
}

/**
 * The answer to a document of your own, typed by its text.
 *
 * @param document what `graphql` of `@isnad/sdk` has made of a text, outside of any component
 * @param variables the values of its variables; `skipToken` as long as they are not known
 *
 * @example
 * ```tsx
 * const eventsDocument = graphql(`query Events($first: Int!) { events(first: $first) { nodes { id name } } }`)
 *
 * const { data } = useDocument(eventsDocument, { first: 5 })
 * ```
 */
export function useDocument<TResult, TVariables, TData = TResult>(
  document: TypedDocument<TResult, TVariables>,
  ...[variables, settings]: DocumentArguments<TResult, TVariables, TData>
): UseQueryResult<TData, IsnadError> {
  return useAnswer(
    variables,
    (queries, variables) => queries.document(document, ...([variables] as Variables<TVariables>)),
    settings,
  )
}

/** What `useDocument` takes besides the document: variables may be left out where it asks for none. */
export type DocumentArguments<TResult, TVariables, TData> = {} extends TVariables
  ? [variables?: TVariables | SkipToken, settings?: AnswerSettings<TResult, TData>]
  : [variables: TVariables | SkipToken, settings?: AnswerSettings<TResult, TData>]

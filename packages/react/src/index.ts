export { IsnadProvider, useIsnad, type Isnad, type IsnadProviderProps } from './provider.ts'
export {
  useAvailability,
  useDatasets,
  useDocument,
  useNode,
  useTimeline,
  type DocumentArguments,
} from './answers.ts'
export { useChanges, useClaims, useConflicts, useEvents, useRecords, useSearch, useSources } from './lists.ts'
export { useRelease, type Released } from './use-release.ts'
export type { AnswerSettings, ListSettings } from './use-answer.ts'
export {
  isnadQueries,
  STALE_TIME,
  type AnswerKey,
  type AnswerOptions,
  type Cursor,
  type Pages,
  type PagesOptions,
  type PagesSettings,
  type Queries,
  type Variables,
} from './queries.ts'

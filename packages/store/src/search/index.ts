export { buildIndex, type SearchIndex } from './build-index.ts'
export { FIELDS, type SearchField } from './fields.ts'
export { MOST_FRAGMENTS, MOST_MATCHES, type Fragment, type SearchMatch } from './highlight.ts'
export { LONGEST_TEXT, MOST_WORDS } from './parse-search.ts'
export { createSearch, type Found, type SearchHit, type SearchOptions } from './search.ts'
export {
  ofClaim,
  ofLabels,
  ofRecord,
  ofSource,
  type EntryKind,
  type RecordTexts,
  type Searchable,
  type SourceTexts,
} from './searchable.ts'

import type { Release } from '@isnad/schema'
import type { StopRow } from './columns.ts'
import { listed } from './responsible.ts'
import type { Restriction } from './restriction.ts'

/** STOP's names for where it has it from. */
const INFO_SOURCE: { readonly [type: string]: string } = {
  ARTICLE: 'News media article',
  POST: 'Social media',
}

/** In which documents the restriction stands. The chain of each claim, its passage and its dissent have no column. */
export function sourceColumns({ claims, lose }: Restriction, { sources }: Release): StopRow {
  const ids = new Set(claims.map(({ source }) => source))
  const own = sources.filter(({ id }) => ids.has(id))
  for (const { id } of own.filter(({ url }) => url === undefined))
    lose({ column: 'info_source_link', value: id, why: 'the document has no address' })
  if (claims.length > 0)
    lose({
      column: 'info_source',
      value: `${claims.length} ${claims.length === 1 ? 'claim' : 'claims'}`,
      why: 'who says what, in which passage, and who says otherwise has no column',
    })
  return {
    ...listed(
      'info_source',
      own.map(({ type }) => INFO_SOURCE[type] ?? 'Other'),
    ),
    ...listed(
      'info_source_link',
      own.flatMap(({ url }) => url ?? []),
    ),
  }
}

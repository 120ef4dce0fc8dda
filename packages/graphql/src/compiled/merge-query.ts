import type { RowQuery } from './field-select.ts'
import { ordinary } from './not-compilable.ts'

/**
 * A query for all that two ask of the same rows.
 *
 * @throws NotCompilable where they want other rows of one relation: those are read apart
 */
export function mergeQueries(one: RowQuery, other: RowQuery): RowQuery {
  if (textOf(one) !== textOf(other)) ordinary('one relation, two choices')
  return {
    ...choiceOf(one),
    // Without columns, all are read.
    ...(one.columns && other.columns && { columns: { ...one.columns, ...other.columns } }),
    ...((one.with || other.with) && { with: mergeRelations(one.with ?? {}, other.with ?? {}) }),
    ...((one.extras || other.extras) && { extras: mergeExtras(one.extras ?? {}, other.extras ?? {}) }),
  }
}

/** Which rows a query is for, and in which order. */
function choiceOf({ where, orderBy, limit }: RowQuery): RowQuery {
  return {
    ...(where !== undefined && { where }),
    ...(orderBy !== undefined && { orderBy }),
    ...(limit !== undefined && { limit }),
  }
}

function textOf(query: RowQuery): string {
  return JSON.stringify(choiceOf(query), (_key, part: unknown) =>
    typeof part === 'function' ? ordinary('a choice made by a function') : part,
  )
}

type Relations = NonNullable<RowQuery['with']>

function mergeRelations(one: Relations, other: Relations): Relations {
  const merged: { [relation: string]: RowQuery | true } = { ...one }
  for (const [name, query] of Object.entries(other)) {
    const known = merged[name]
    merged[name] = known === undefined ? query : mergeQueries(whole(known), whole(query))
  }
  return merged
}

function whole(query: RowQuery | true): RowQuery {
  return query === true ? {} : query
}

type Extras = NonNullable<RowQuery['extras']>

function mergeExtras(one: Extras, other: Extras): Extras {
  for (const [name, extra] of Object.entries(other))
    if (Object.hasOwn(one, name) && one[name] !== extra) ordinary(`two extras of one name: ${name}`)
  return { ...one, ...other }
}

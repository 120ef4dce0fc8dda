import { decodeBase64 } from '@pothos/core'
import { checkCursor } from './check-cursor.ts'
import { apiError } from './errors.ts'
import { given } from './given.ts'

/** The size of a page that does not ask for one. */
export const DEFAULT_PAGE = 20

/** The size of the largest page. */
export const MAX_PAGE = 100

/** Arguments of a connection. */
export interface PageArguments {
  first?: number | null | undefined
  last?: number | null | undefined
  before?: string | null | undefined
  after?: string | null | undefined
}

/**
 * The largest page that a field gives, for plugin-drizzle's `maxSize`. By itself the plugin would cut a larger one
 * silently; here it is refused.
 */
export function maxSize(asked: PageArguments): number {
  const { first, last, before, after } = given(asked)
  for (const size of [first, last]) if (size !== undefined) checkPageSize(size)
  if (before !== undefined && after !== undefined)
    throw apiError('BAD_ARGUMENT', 'a page is before or after a cursor; give one of them')
  for (const cursor of [before, after]) if (cursor) checkCursor(cursor)
  return MAX_PAGE
}

/** Refuses a size that is not between 0 and {@link MAX_PAGE}. */
export function checkPageSize(size: number): number {
  if (size < 0) throw apiError('BAD_ARGUMENT', `a page of ${size} is none; ask for 0 to ${MAX_PAGE}`)
  if (size > MAX_PAGE)
    throw apiError(
      'PAGE_TOO_LARGE',
      `a page has at most ${MAX_PAGE}, and ${size} were asked for; go on with after: endCursor`,
      { limit: MAX_PAGE, actual: size },
    )
  return size
}

/** The limit of a list that is not a connection: all that it may have, or as many as are asked for. */
export function listLimit(first: number | null | undefined): number {
  return checkPageSize(first ?? MAX_PAGE)
}

/** What is asked for of a list in the order of ids: so many rows, after an id. */
export interface NextPage {
  after?: string
  /** One more than the page has, which says that there is more. */
  limit: number
}

/**
 * The page that a list in the order of ids is asked for.
 *
 * @returns nothing for a page from the end, after a cursor of another kind, or of a size that is refused
 */
export function nextPage({ first, last, before, after }: PageArguments): NextPage | undefined {
  if ((last ?? before ?? undefined) !== undefined) return undefined
  const size = first ?? DEFAULT_PAGE
  if (size < 0 || size > MAX_PAGE) return undefined
  const limit = size + 1
  if (typeof after !== 'string') return { limit }
  const [, id] = /^DC:S:([\s\S]+)$/.exec(decodeBase64(after)) ?? []
  return id === undefined ? undefined : { after: id, limit }
}

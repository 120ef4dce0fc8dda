import type { Found } from '@isnad/store'
import { apiError, CURSOR } from './errors.ts'
import { DEFAULT_PAGE, maxSize } from './page.ts'
import type { SearchResult } from './search.ts'

interface PageArguments {
  first?: number | undefined
  last?: number | undefined
  before?: string | undefined
  after?: string | undefined
}

/**
 * A page of what was found. A cursor says which hit it is of and how near that was, so that it keeps its place while
 * there is such a thing.
 */
export async function searchPage(found: Found, page: PageArguments) {
  maxSize(page)
  const { first, last, after, before } = page
  if (first !== undefined && last !== undefined)
    throw apiError('BAD_ARGUMENT', 'a page is of the first or of the last; give one of them')
  let [from, to] = [0, found.count]
  if (after !== undefined) {
    const { place, isThere } = await placeOf(found, after)
    from = isThere ? place + 1 : place
  }
  if (before !== undefined) to = (await placeOf(found, before)).place
  if (last === undefined) to = Math.min(to, from + (first ?? DEFAULT_PAGE))
  else from = Math.max(from, to - last)
  const hits = await found.hits(from, to)
  let matches: ReturnType<Found['matches']> | undefined
  const edges = hits.map((hit) => ({
    cursor: toCursor(hit),
    node: {
      ...hit,
      matches: async () => {
        // For all of the page at once, when the first is asked for.
        matches ??= found.matches(hits.map(({ id }) => id))
        return (await matches).get(hit.id) ?? []
      },
    } satisfies SearchResult,
  }))
  return {
    edges,
    pageInfo: {
      hasNextPage: to < found.count,
      hasPreviousPage: from > 0,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount: async () => found.count,
  }
}

/** As plugin-drizzle writes those of other lists. */
const PREFIX = 'DC:T:'

function toCursor({ score, id }: { score: number; id: string }): string {
  return Buffer.from(`${PREFIX}${JSON.stringify([`N:${score}`, `S:${id}`])}`).toString('base64')
}

const FORM = /^DC:T:\["N:(\d{1,9})","S:([^"\\]{1,500})"\]$/

/** `checkCursor` has refused what is a cursor of no list. */
async function placeOf(found: Found, cursor: string): Promise<{ place: number; isThere: boolean }> {
  const [, score, id] = FORM.exec(Buffer.from(cursor, 'base64').toString('utf8')) ?? []
  if (id === undefined) throw apiError('BAD_CURSOR', `the cursor is none of this field; ${CURSOR}`)
  const place = await found.placeOf({ score: Number(score), id })
  if (place === undefined)
    throw apiError('BAD_CURSOR', 'what the cursor stood at is no longer there; search again')
  return place
}

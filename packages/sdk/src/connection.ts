import { InputError, PagingError } from './errors.ts'
import type { CallOptions } from './options.ts'

/** One page of a list. */
export interface Page<TNode> {
  nodes: TNode[]
  /** Where the next page begins; pass it as `after` to go on from here at another time. `null` on an empty page. */
  endCursor: string | null
  hasNextPage: boolean
}

/** How a list is read. */
export interface ListOptions extends CallOptions {
  /** How many entries a request brings, 1 to 100. Default 50. The list itself has no limit. */
  pageSize?: number | undefined
  /** The cursor after which to begin. */
  after?: string | undefined
}

/** A list that is read page by page as it is consumed. Each loop over it begins anew. */
export interface Connection<TNode> extends AsyncIterable<TNode> {
  /**
   * Reads the entries into an array.
   *
   * @param options.limit the most that it may hold; without one, every entry of the list
   */
  toArray(options?: { limit?: number }): Promise<TNode[]>
  /** The pages as they come. */
  byPage(): AsyncIterable<Page<TNode>>
}

/** The largest page that a server gives. */
export const LARGEST_PAGE = 100

const DEFAULT_PAGE = 50

/** A page as a server gives it. */
export interface ServerPage<TNode> {
  nodes: TNode[]
  pageInfo: { hasNextPage: boolean; endCursor: string | null }
}

/**
 * Makes a list of a function that reads one page of it.
 *
 * @throws InputError where the size of the page is out of its limits
 */
export function createConnection<TNode>(
  readPage: (first: number, after: string | undefined) => Promise<ServerPage<TNode>>,
  { pageSize = DEFAULT_PAGE, after }: ListOptions = {},
): Connection<TNode> {
  checkCount('pageSize', pageSize, 1, LARGEST_PAGE)

  async function* pages(size: () => number = () => pageSize): AsyncGenerator<Page<TNode>, void> {
    const seen = new Set([after])
    for (let cursor = after; ;) {
      const { nodes, pageInfo } = await readPage(size(), cursor)
      yield { nodes, endCursor: pageInfo.endCursor, hasNextPage: pageInfo.hasNextPage }
      if (!pageInfo.hasNextPage) return
      cursor = pageInfo.endCursor ?? undefined
      if (cursor === undefined || seen.has(cursor)) throw new PagingError(stuck(cursor))
      seen.add(cursor)
    }
  }

  async function* entries(): AsyncGenerator<TNode, void> {
    for await (const page of pages()) yield* page.nodes
  }

  return {
    [Symbol.asyncIterator]: entries,
    byPage: () => ({ [Symbol.asyncIterator]: () => pages() }),
    async toArray({ limit = Infinity } = {}) {
      checkCount('limit', limit, 0, Infinity)
      const array: TNode[] = []
      if (limit === 0) return array
      for await (const page of pages(() => Math.min(pageSize, limit - array.length))) {
        array.push(...page.nodes)
        if (array.length >= limit) break
      }
      return array.slice(0, limit)
    },
  }
}

function checkCount(name: string, count: number, lowest: number, highest: number): void {
  if (count >= lowest && count <= highest && (count % 1 === 0 || count === Infinity)) return
  throw new InputError(`\`${name}\` must be a whole number from ${lowest} to ${highest}, not ${count}`)
}

function stuck(cursor: string | undefined): string {
  const which = cursor === undefined ? 'no cursor' : `the cursor ${cursor} again`
  return `The server gave ${which} for the next page; the list ends here`
}

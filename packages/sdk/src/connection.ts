import { abortOf } from './abort.ts'
import { PagingError } from './errors.ts'
import { checkNames, checkNumber } from './given.ts'
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
  /** The cursor after which to begin: the `endCursor` of a page. Without one, or with `null`, at the beginning. */
  after?: string | null | undefined
}

/** A list that is read page by page as it is consumed. Each loop over it begins anew. */
export interface Connection<TNode> extends AsyncIterable<TNode> {
  /**
   * Reads the entries into an array.
   *
   * @param options.limit the most that it may hold; without one, every entry of the list
   */
  toArray(options?: { limit?: number }): Promise<TNode[]>
  /** The pages as they come, once. */
  byPage(): AsyncIterable<Page<TNode>>
}

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
  { pageSize = 50, after, signal }: ListOptions = {},
): Connection<TNode> {
  // As much as servers give.
  checkNumber('pageSize', pageSize, 1, 100)

  async function* pages(size: () => number = () => pageSize): AsyncGenerator<Page<TNode>, void> {
    let cursor = after ?? undefined
    const seen = new Set([cursor, undefined])
    for (;;) {
      const { nodes, pageInfo } = await readPage(size(), cursor)
      yield { nodes, ...pageInfo }
      if (!pageInfo.hasNextPage) return
      cursor = pageInfo.endCursor ?? undefined
      if (seen.has(cursor))
        throw new PagingError(`The server gave the cursor ${cursor} again; the list ends there`)
      seen.add(cursor)
    }
  }

  async function* entries(): AsyncGenerator<TNode, void> {
    for await (const { nodes } of pages())
      for (const node of nodes) {
        const aborted = abortOf([signal])
        if (aborted) throw aborted
        yield node
      }
  }

  return {
    [Symbol.asyncIterator]: entries,
    byPage: () => pages(),
    async toArray(options = {}) {
      checkNames('$limit:', options)
      const { limit = Infinity } = options
      checkNumber('limit', limit, 0, Infinity)
      const array: TNode[] = []
      const wanted = (): number => limit - array.length
      if (limit > 0)
        for await (const { nodes } of pages(() => Math.min(pageSize, wanted()))) {
          array.push(...nodes.slice(0, wanted()))
          if (!wanted()) break
        }
      return array
    },
  }
}

import { PagingError, type Connection, type Page } from '@isnad/sdk'

/**
 * One page of a list.
 *
 * @param list the list, from the cursor on
 * @param after the cursor that the page follows
 * @param known the cursors that the pages read so far follow, this page's perhaps among them
 * @throws PagingError where the page leads back to itself or to one before it: the list would never end
 */
export async function pageAfter<TNode>(
  list: Connection<TNode>,
  after: string | undefined,
  known: readonly (string | undefined)[],
): Promise<Page<TNode>> {
  const iterator = list.byPage()[Symbol.asyncIterator]()
  const { value: page, done } = await iterator.next()
  // A list has a first page, be it empty.
  if (done) return { nodes: [], endCursor: null, hasNextPage: false }
  if (!page.hasNextPage) return page
  // A page that is read again leads to the one that followed it the last time, which is as it should be.
  const place = known.indexOf(after)
  const before = place === -1 ? known : known.slice(0, place)
  if (page.endCursor === null || page.endCursor === after || before.includes(page.endCursor))
    throw new PagingError(
      `The server says that there is a next page and leads to ${page.endCursor ?? 'no cursor at all'} again; the list was left there, to not read it for ever`,
    )
  return page
}

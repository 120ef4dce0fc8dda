import type { Tables } from '@isnad/schema/tables'
import type { NextPage } from '../page.ts'

/**
 * Of a field of `Query` that pages through the rows of a table, in the order of their ids: how they are chosen. Its
 * resolver chooses them in the same way.
 */
export interface StoredList {
  table: keyof Tables
  /**
   * The filter that arguments ask for, as the relational queries of drizzle take it.
   *
   * @param page a filter for this page alone will do
   */
  where(asked: object, page?: NextPage): Promise<object>
  /** How many rows there are on all pages, where that is found in another way than by the filter. */
  count?: (asked: object) => Promise<number>
}

/** How the rows of a connection are chosen, for its resolver and for the compiler; see {@link StoredList}. */
export function storedList(
  table: keyof Tables,
  where: (asked: never, page?: NextPage) => Promise<object>,
  count?: (asked: never) => Promise<number>,
): { storedList: StoredList } {
  // The field's own arguments are what it is given.
  return {
    storedList: {
      table,
      where: (asked, page) => where(asked as never, page),
      ...(count && { count: (asked) => count(asked as never) }),
    },
  }
}

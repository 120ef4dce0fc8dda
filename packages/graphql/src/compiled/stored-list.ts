import type { Tables } from '@isnad/schema/tables'

/**
 * Of a field of `Query` that pages through the rows of a table, in the order of their ids: how they are chosen. Its
 * resolver chooses them in the same way.
 */
export interface StoredList {
  table: keyof Tables
  /** The filter that arguments ask for, as the relational queries of drizzle take it. */
  where(asked: object): Promise<object>
}

/** How the rows of a connection are chosen, for its resolver and for the compiler; see {@link StoredList}. */
export function storedList(
  table: keyof Tables,
  where: (asked: never) => Promise<object>,
): { storedList: StoredList } {
  // The field's own arguments are what it is given.
  return { storedList: { table, where: (asked) => where(asked as never) } }
}

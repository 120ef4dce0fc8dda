import type { Tables } from '@isnad/schema/tables'

/** A row with a value for every column, by the columns' names in the description of the tables. */
export type Row = { readonly [column: string]: unknown }

/** Tables that are filled straight, past every check, because a dataset that is made up is right. */
export interface Sink {
  insert(table: keyof Tables, rows: readonly Row[]): void | Promise<void>
  /** Marks the claims of which conflicts speak, makes the indexes, and counts the claims by group. */
  finish(): Promise<void>
}

/** Fills several with what is made once. */
export function teeSink(sinks: readonly Sink[]): Sink {
  return {
    insert: async (table, rows) => {
      for (const sink of sinks) await sink.insert(table, rows)
    },
    finish: async () => {
      // Those on a server first: they go on while a file keeps this process busy.
      await Promise.all(sinks.toReversed().map((sink) => sink.finish()))
    },
  }
}

/** Claims of conflicts are disputed. */
export const MARK_DISPUTED =
  'update claims set disputed = true where id in (select left_id from conflicts union select right_id from conflicts)'

import { KINDS } from '../kinds.ts'
import type { Kit } from './kit.ts'

/**
 * The index of search, made anew at every load. It is the same in every dialect, and so is what is found: no engine's own
 * search is used. Rows point to nothing, because an entry is a record, a source or a claim.
 */
export function defineSearch({ table, index, uniqueIndex, primaryKey, text, int }: Kit) {
  const searchEntries = table(
    'search_entries',
    {
      /** The place among all that can be found, 1 being the first: records by kind, then sources, then claims, by id. */
      number: int().primaryKey(),
      id: text().notNull(),
      /** The kind of a record; else `source` or `claim`. */
      kind: text([...KINDS, 'source', 'claim']).notNull(),
    },
    (t) => [uniqueIndex('search_entries_id').on(t.id), index('search_entries_kind').on(t.kind, t.number)],
  )

  const searchWords = table(
    'search_words',
    {
      /** Folded. */
      word: text().notNull(),
      /** BCP 47 tag of the texts. */
      language: text().notNull(),
      /** Without article and joined particles. */
      bare: text().notNull(),
      stem: text().notNull(),
      /** The consonants that it is heard with, for a word of a name; else empty. */
      sound: text().notNull(),
      /** A Latin word from its end, to find slips; else empty. */
      reversed: text().notNull(),
    },
    (t) => [
      primaryKey({ columns: [t.word, t.language] }),
      index('search_words_bare').on(t.bare),
      index('search_words_stem').on(t.stem),
      index('search_words_sound').on(t.sound),
      index('search_words_reversed').on(t.reversed),
    ],
  )

  const searchPostings = table(
    'search_postings',
    {
      word: text().notNull(),
      language: text().notNull(),
      /** The place among the blocks of the word, 0 being the first. */
      block: int().notNull(),
      /** Numbers of entries, ascending, each with the weight of the word there: see `encodePostings` of the store. */
      postings: text().notNull(),
    },
    (t) => [primaryKey({ columns: [t.word, t.language, t.block] })],
  )

  return { searchEntries, searchWords, searchPostings }
}

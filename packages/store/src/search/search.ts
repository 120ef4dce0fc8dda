import { asc, desc, eq, inArray } from 'drizzle-orm'
import { matchesLanguage } from './languages.ts'
import type { Kind } from '@isnad/schema'
import type { Dialect } from '../dialect.ts'
import { StoreError } from '../store-error.ts'
import { LEAST_OF_NAMES } from './fields.ts'
import { findWords, type Forms } from './find-words.ts'
import { highlight, type SearchMatch } from './highlight.ts'
import { parseSearch } from './parse-search.ts'
import { decodePostings, type Postings } from './postings.ts'
import { rank, type Ranking } from './rank.ts'
import { readTexts } from './read-texts.ts'
import type { EntryKind } from './searchable.ts'

/** What a search is narrowed to. */
export interface SearchOptions {
  /** Only texts in this language: a BCP 47 tag, with which narrower ones go. */
  language?: string | undefined
  /** Only records of these kinds; none of them where the list is empty. */
  kinds?: readonly Kind[] | undefined
  /** Only records, and only by their names. Default false. */
  names?: boolean
}

/** Something that was found. */
export interface SearchHit {
  id: string
  kind: EntryKind
  /** How near it is to what was searched for; to be compared within one answer alone. */
  score: number
}

/** What a search has found: a list in a total order, the best first. */
export interface Found {
  count: number
  /** From one place until before another, the first being 0. */
  hits(from: number, to: number): Promise<SearchHit[]>
  /** In which texts of these things the words stand, by id. */
  matches(ids: readonly string[]): Promise<Map<string, SearchMatch[]>>
  /**
   * The place of a hit, or where it would be. Such as were after it are after that place also once it is no longer found.
   *
   * @returns none where there is no such thing in the index
   */
  placeOf(hit: Pick<SearchHit, 'id' | 'score'>): Promise<{ place: number; isThere: boolean } | undefined>
}

interface Kept {
  ranking: Ranking
  forms: Map<string, number[]>
}

/** How many rankings are kept, and how many entries they may have. */
const KEPT = 50
const KEPT_ENTRIES = 100_000

/** Makes the search over an index. `generation` changes with the index. */
export function createSearch(
  dialect: Pick<Dialect, 'db' | 'tables'>,
  generation: () => Promise<string>,
): (text: string, options?: SearchOptions) => Promise<Found> {
  const { db, tables } = dialect
  const { searchEntries: entries, searchPostings } = tables
  const kept = new Map<string, Promise<Kept>>()

  const readPostings = async (forms: readonly Forms[]) => {
    const wanted = [...new Set(forms.flatMap((each) => [...each.values()].map(({ word }) => word)))]
    const found = new Map<string, Postings>()
    if (wanted.length === 0) return found
    const blocks = await db
      .select()
      .from(searchPostings)
      .where(inArray(searchPostings.word, wanted))
      .orderBy(asc(searchPostings.word), asc(searchPostings.language), asc(searchPostings.block))
    for (const { word, language, postings } of blocks) {
      const key = `${word}\u0000${language}`
      const all = found.get(key) ?? { numbers: [], weights: [] }
      found.set(key, all)
      decodePostings(postings, all)
    }
    return found
  }

  const rangeOf = async (kind: Kind): Promise<[number, number][]> => {
    const end = (order: typeof asc) =>
      db
        .select({ number: entries.number })
        .from(entries)
        .where(eq(entries.kind, kind))
        .orderBy(order(entries.number))
        .limit(1)
    const [[first], [last]] = await Promise.all([end(asc), end(desc)])
    return first && last ? [[first.number, last.number]] : []
  }

  const answer = async (text: string, { language, kinds, names = false }: SearchOptions): Promise<Kept> => {
    const sought = parseSearch(text)
    const all = await findWords(dialect, sought)
    const allowed = (forms: Forms): Forms =>
      language === undefined
        ? forms
        : new Map([...forms].filter(([, form]) => matchesLanguage(form.language, language)))
    const words = all.words.map(allowed)
    const joined = all.joined.map(allowed)
    const postings = await readPostings([...words, ...joined])
    const weighed = (forms: Forms) =>
      [...forms].flatMap(([key, { nearness }]) => {
        const of = postings.get(key)
        return of ? [{ postings: of, nearness }] : []
      })
    const lists = words.map((forms, index) => [
      ...weighed(forms),
      ...joined.flatMap((pair, number) => (covers(sought.joined[number]!.joins, index) ? weighed(pair) : [])),
    ])
    const ranges = kinds && (await Promise.all(kinds.map(rangeOf))).flat()
    const forms = new Map<string, number[]>()
    const note = (word: string, number: number) => forms.set(word, [...(forms.get(word) ?? []), number])
    words.forEach((each, number) => each.forEach(({ word }) => note(word, number)))
    joined.forEach((each, number) =>
      each.forEach(({ word }) => {
        note(word, sought.joined[number]!.joins!)
        note(word, sought.joined[number]!.joins! + 1)
      }),
    )
    return {
      ranking: rank(lists, { ...(ranges && { ranges }), ...(names && { least: LEAST_OF_NAMES }) }),
      forms,
    }
  }

  /** As {@link answer}, from one index and not from two. */
  const current = async (text: string, options: SearchOptions): Promise<Kept> => {
    for (let attempt = 0; attempt < 3; attempt++) {
      const before = await generation()
      const key = JSON.stringify([before, text, options])
      const known = kept.get(key)
      if (known) {
        kept.delete(key)
        kept.set(key, known)
        return known
      }
      const made = answer(text, options)
      kept.set(key, made)
      const forget = () => kept.delete(key)
      made.then(({ ranking }) => ranking.numbers.length > KEPT_ENTRIES && forget(), forget)
      if (kept.size > KEPT) kept.delete(kept.keys().next().value!)
      const result = await made
      if ((await generation()) === before) return result
    }
    throw new StoreError('LOAD_CONFLICT', 'releases are being loaded one after another; search again')
  }

  return async (text, options = {}) => {
    const { ranking, forms } = await current(text, options)
    const { numbers, scores } = ranking
    return {
      count: numbers.length,
      hits: async (from, to) => {
        const page = [...numbers.subarray(from, to)]
        if (page.length === 0) return []
        const rows = await db.select().from(entries).where(inArray(entries.number, page))
        const byNumber = new Map(rows.map((row) => [row.number, row]))
        return page.flatMap((number, index) => {
          const row = byNumber.get(number)
          return row ? [{ id: row.id, kind: row.kind, score: scores[from + index]! }] : []
        })
      },
      matches: async (ids) => {
        const texts = await readTexts(db, ids)
        return new Map(ids.map((id) => [id, highlight(chosen(texts.get(id) ?? [], options), forms)]))
      },
      placeOf: async ({ id, score }) => {
        const [row] = await db.select().from(entries).where(eq(entries.id, id)).limit(1)
        if (row === undefined) return undefined
        const place = placeIn(ranking, score, row.number)
        return { place, isThere: numbers[place] === row.number && scores[place] === score }
      },
    }
  }
}

function covers(joins: number | undefined, index: number): boolean {
  return joins !== undefined && (joins === index || joins + 1 === index)
}

function chosen<TText extends { language: string; field: string }>(
  texts: readonly TText[],
  { language, names }: SearchOptions,
): TText[] {
  return texts.filter(
    (text) =>
      (language === undefined || matchesLanguage(text.language, language)) &&
      (!names || text.field === 'NAME' || text.field === 'PRINTED_NAME'),
  )
}

/** The first place that is not before this score and number. */
function placeIn({ numbers, scores }: Ranking, score: number, number: number): number {
  let [from, to] = [0, numbers.length]
  while (from < to) {
    const middle = (from + to) >> 1
    const isBefore = scores[middle]! > score || (scores[middle] === score && numbers[middle]! < number)
    if (isBefore) from = middle + 1
    else to = middle
  }
  return from
}

import { words } from '@isnad/text'
import { joinedWord } from './joined.ts'
import type { SearchField } from './fields.ts'
import type { Searchable } from './searchable.ts'

/** A piece of a text, as it stands there. It is text and never markup. */
export interface Fragment {
  text: string
  /** Its place in the whole text, in Unicode code points: from `start` until before `end`. */
  start: number
  end: number
  /** Whether it is a word that was searched for. */
  matched: boolean
}

/** A text in which something was found. */
export interface SearchMatch {
  field: SearchField
  language: string
  /** The text, or the part of it around the first word that was searched for. */
  fragments: Fragment[]
}

/** Most fragments of a match, and most matches of a result. */
export const MOST_FRAGMENTS = 16
export const MOST_MATCHES = 3

/** How much of a long text is shown, and how much of it before the first word found, in code points. */
const SHOWN = 240
const BEFORE = 60

/**
 * The texts of one thing in which words stand, those with most of them first, then in their own order.
 *
 * @param texts of one record, source or claim
 * @param forms the words of texts that are searched for; each stands for one or more words of the search, by number
 */
export function highlight(
  texts: readonly Searchable[],
  forms: ReadonlyMap<string, readonly number[]>,
): SearchMatch[] {
  return texts
    .map((text) => ({ text, ...find(text.text, forms) }))
    .filter(({ found }) => found.size > 0)
    .toSorted((left, right) => right.found.size - left.found.size)
    .slice(0, MOST_MATCHES)
    .map(({ text: { field, language, text }, places }) => ({ field, language, fragments: cut(text, places) }))
}

interface Place {
  start: number
  end: number
}

function find(
  text: string,
  forms: ReadonlyMap<string, readonly number[]>,
): { places: Place[]; found: Set<number> } {
  const found = new Set<number>()
  const places: Place[] = []
  const all = words(text)
  const add = (word: { text: string; start: number; end: number } | undefined) => {
    const sought = word && forms.get(word.text)
    if (!sought) return
    for (const number of sought) found.add(number)
    places.push({ start: word.start, end: word.end })
  }
  for (const [index, word] of all.entries()) {
    add(word)
    add(joinedWord(word, all[index + 1]))
  }
  return { places: merged(places), found }
}

function merged(places: readonly Place[]): Place[] {
  const result: Place[] = []
  for (const { start, end } of places.toSorted(
    (left, right) => left.start - right.start || left.end - right.end,
  )) {
    const last = result.at(-1)
    if (last && start < last.end) last.end = Math.max(last.end, end)
    else result.push({ start, end })
  }
  return result
}

function cut(text: string, places: readonly Place[]): Fragment[] {
  const characters = [...text]
  const first = places[0]?.start ?? 0
  const from =
    characters.length <= SHOWN ? 0 : Math.max(0, Math.min(first - BEFORE, characters.length - SHOWN))
  const to = Math.min(characters.length, from + SHOWN)
  const fragments: Fragment[] = []
  const push = (start: number, end: number, matched: boolean) => {
    if (start < end) fragments.push({ text: characters.slice(start, end).join(''), start, end, matched })
  }
  let at = from
  for (const { start, end } of places) {
    // One is kept for what comes after the last word.
    if (end > to || fragments.length + 2 >= MOST_FRAGMENTS) break
    push(at, start, false)
    push(start, end, true)
    at = end
  }
  push(at, to, false)
  return fragments
}

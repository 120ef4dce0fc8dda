import { KINDS } from '@isnad/schema'
import type { SearchEntryRow, SearchPostingRow, SearchWordRow } from '@isnad/schema/tables'
import { isArticle, isStopWord, words, type Script } from '@isnad/text'
import { isName, weightIn } from './fields.ts'
import { joinedWord } from './joined.ts'
import { encodePostings, type Postings } from './postings.ts'
import type { EntryKind, Searchable } from './searchable.ts'
import { Vocabulary, type Heard } from './vocabulary.ts'

/** Of longer names, which are phrases, neighbours are not joined. */
const JOINED_UP_TO = 4

/** The rows of an index. */
export interface SearchIndex {
  entries: SearchEntryRow[]
  words: SearchWordRow[]
  postings: SearchPostingRow[]
}

const ORDER: readonly EntryKind[] = [...KINDS, 'source', 'claim']

/** Makes the index of texts. The same texts make the same index, in whichever order they come. */
export function buildIndex(texts: readonly Searchable[]): SearchIndex {
  const kindOf = new Map(texts.map(({ id, kind }) => [id, kind]))
  const entries = [...kindOf]
    .toSorted(([a, one], [b, other]) => ORDER.indexOf(one) - ORDER.indexOf(other) || (a < b ? -1 : 1))
    .map(([id, kind], index) => ({ number: index + 1, id, kind }))
  const numberOf = new Map(entries.map(({ id, number }) => [id, number]))
  // So that the postings of a word are in the order of their numbers as they come.
  const inOrder = texts.map((text) => [numberOf.get(text.id)!, text] as const).toSorted(([a], [b]) => a - b)

  const vocabulary = new Vocabulary()
  const postings = new Map<string, Postings>()
  const scripts = scriptsOfNames(texts)
  for (const [number, text] of inOrder)
    indexText({ ...text, number, scripts: scripts.get(text.id) ?? new Set() }, vocabulary, postings)
  return {
    entries,
    words: vocabulary.rows(),
    postings: [...postings].flatMap(([key, of]) => rowsOf(key, of)),
  }
}

/** In which scripts each record has names. */
function scriptsOfNames(texts: readonly Searchable[]): Map<string, Set<Script>> {
  const scripts = new Map<string, Set<Script>>()
  for (const { id, field, text } of texts) {
    if (!isName(field)) continue
    const own = scripts.get(id) ?? new Set()
    for (const { script } of words(text)) own.add(script)
    scripts.set(id, own)
  }
  return scripts
}

interface Numbered extends Searchable {
  number: number
  /** The scripts of the names of the record. */
  scripts: ReadonlySet<Script>
}

function indexText(text: Numbered, vocabulary: Vocabulary, postings: Map<string, Postings>): void {
  const all = words(text.text)
  // An article is no word of a name, unless it is the whole of it.
  const found = all.length === 1 ? all : all.filter((word) => !isArticle(word.text))
  const named = isName(text.field)
  const weight = weightIn(text.field, found.length)
  for (const [index, word] of found.entries()) {
    if (!named && isStopWord(word.text)) continue
    const traits = { heard: hearing(text, word.script), begins: named && index === 0 }
    add(postings, vocabulary.add(word, text.language, traits), text.number, weight)
    const joined = named && found.length <= JOINED_UP_TO ? joinedWord(word, found[index + 1]) : undefined
    if (joined) add(postings, vocabulary.add(joined, text.language, traits), text.number, weight)
  }
}

/**
 * A name is heard from one script to the other where it has no spelling in that script; where it has one, the spelling
 * says it better. In Latin letters names of people, and transliterations, are spelt in many ways.
 */
function hearing({ field, kind, language, scripts }: Numbered, script: Script): Heard {
  if (!isName(field)) return 'nowhere'
  if (script === 'arabic') return scripts.has('latin') ? 'nowhere' : 'in both'
  if (script !== 'latin' || !(kind === 'person' || language.endsWith('-Latn'))) return 'nowhere'
  return scripts.has('arabic') ? 'in Latin' : 'in both'
}

function add(all: Map<string, Postings>, key: string, number: number, weight: number): void {
  const known = all.get(key)
  if (known === undefined) all.set(key, { numbers: [number], weights: [weight] })
  else if (known.numbers.at(-1) === number)
    known.weights[known.weights.length - 1] = Math.max(known.weights.at(-1)!, weight)
  else {
    known.numbers.push(number)
    known.weights.push(weight)
  }
}

function rowsOf(key: string, of: Postings): SearchPostingRow[] {
  const [word = '', language = ''] = key.split('\u0000')
  return encodePostings(of).map((postings, block) => ({ word, language, block, postings }))
}

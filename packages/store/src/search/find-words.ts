import { and, asc, gt, gte, inArray, lt, ne } from 'drizzle-orm'
import type { SearchWordRow } from '@isnad/schema/tables'
import { isSlip, slipEdges, soundAlike, soundKey, soundsOf, stemOf, STEMMED } from '@isnad/text'
import type { Dialect } from '../dialect.ts'
import type { Sought, SoughtWord } from './parse-search.ts'
import { LATIN_ALONE, reverse } from './vocabulary.ts'

/**
 * How a word of a text can be the one that is searched for, and how much nearer each way is, in hundredths. What is found
 * by the word itself, or by its forms, is found by neither its beginning nor slips.
 */
export const WAYS = {
  EXACT: 100,
  /** The same but for the article and joined particles. */
  BARE: 95,
  /** The same stem, by the rules of the text's language. */
  STEM: 75,
  /** It sounds alike: a name in the other script, or in another spelling. */
  SOUND: 60,
  /** It begins so. */
  BEGINNING: 50,
  /** A slip of the finger. */
  SLIP: 40,
} as const

/** What is left of it where two words are taken for one, in hundredths. */
const JOINED = 90

/** Most words of texts that one word stands for. */
const MOST_FORMS = 64

/** Most rows that are looked at for all words of a search together, in each way. */
const MOST_ROWS = 2000

/**
 * Fewest letters of a beginning: three Arabic letters are mostly a word by themselves (لبن, and not the beginning of لبنان).
 */
const LEAST_OF_BEGINNING = { arabic: 4, latin: 3, other: 3, dense: Infinity }

/** Fewest letters of a word that is known by its sound. */
const LEAST_OF_SOUND = 3

/** The words of texts, by word and language, that one word stands for, each with its nearness. */
export type Forms = ReadonlyMap<string, { word: string; language: string; nearness: number }>

/** For each word of a search, and then for each two neighbours as one: what they stand for. */
export async function findWords(
  { db, tables: { searchWords: table } }: Pick<Dialect, 'db' | 'tables'>,
  { words, joined }: Sought,
): Promise<{ words: Forms[]; joined: Forms[] }> {
  const all = [...words, ...joined]
  const read = (condition: ReturnType<typeof and>): PromiseLike<SearchWordRow[]> =>
    db.select().from(table).where(condition).orderBy(asc(table.word), asc(table.language)).limit(MOST_ROWS)
  const readForms = async (column: typeof table.bare, forms: readonly string[]) =>
    forms.length === 0 ? [] : read(inArray(column, [...new Set(forms)]))
  const [same, bare, stems, sounds] = await Promise.all([
    readForms(
      table.word,
      all.map(({ text }) => text),
    ),
    readForms(
      table.bare,
      all.flatMap(({ bare, rest }) => (rest === undefined ? [bare] : [bare, rest])),
    ),
    readForms(table.stem, words.flatMap(stemsOf)),
    readForms(table.sound, all.flatMap(keysOf)),
  ])

  const known = all.map((word) => {
    const forms = new Forming()
    forms.add(
      same.filter((row) => row.word === word.text),
      'EXACT',
    )
    forms.add(
      bare.filter((row) => row.bare === word.bare),
      'BARE',
    )
    // Only where the whole word is none that a text has can its first letter be a particle.
    if (forms.isEmpty)
      forms.add(
        bare.filter((row) => row.bare === word.rest),
        'BARE',
      )
    // A text may have taken the particle off: then the word is there, and so is its bare form.
    for (const { bare: form } of same.filter((row) => row.word === word.text && row.bare !== word.bare))
      forms.add(
        bare.filter((row) => row.bare === form),
        'BARE',
      )
    if (word.joins === undefined)
      forms.add(
        stems.filter((row) => stemsOf(word).includes(row.stem) && row.stem === stemIn(word, row)),
        'STEM',
      )
    const keys = keysOf(word)
    forms.add(
      sounds.filter((row) => keys.includes(row.sound) && soundsLike(word, row)),
      'SOUND',
    )
    return forms
  })
  await Promise.all(
    words.map(async (word, index) => {
      const forms = known[index]!
      const own = joined.filter(({ joins }) => joins === index || joins === index - 1)
      if (!forms.isEmpty || own.some((pair) => !known[words.length + joined.indexOf(pair)]!.isEmpty)) return
      if (word.open && word.bare.length >= LEAST_OF_BEGINNING[word.script])
        forms.add(await read(and(gt(table.bare, word.bare), lt(table.bare, after(word.bare)))), 'BEGINNING')
      if (!forms.isEmpty || word.script !== 'latin') return
      const edges = slipEdges(word.text)
      if (edges === undefined) return
      const [first, last] = [edges.first, reverse(edges.last)]
      const near = await Promise.all([
        read(and(gte(table.word, first), lt(table.word, after(first)), ne(table.reversed, ''))),
        read(and(gte(table.reversed, last), lt(table.reversed, after(last)))),
      ])
      forms.add(
        near.flat().filter((row) => isSlip(word.text, row.word)),
        'SLIP',
      )
    }),
  )
  return {
    words: known.slice(0, words.length).map((forms) => forms.nearest()),
    joined: known.slice(words.length).map((forms) => forms.nearest(JOINED)),
  }
}

/** A text after all that begin with this one, and before all others that come after it. */
function after(beginning: string): string {
  return `${beginning}\u{10ffff}`
}

function stemsOf({ bare, script }: SoughtWord): string[] {
  if (script === 'arabic') return [stemOf(bare, 'ar')]
  return script === 'latin'
    ? STEMMED.filter((language) => language !== 'ar').map((one) => stemOf(bare, one))
    : []
}

/** The stem by the rules of the language in which the row's text is written. */
function stemIn({ bare, script }: SoughtWord, { language }: SearchWordRow): string {
  return stemOf(bare, script === 'arabic' ? 'ar' : language)
}

function keysOf({ bare, script }: SoughtWord): string[] {
  if ((script !== 'arabic' && script !== 'latin') || bare.length < LEAST_OF_SOUND) return []
  const keys = soundsOf(bare)
    .map(soundKey)
    .filter((key) => key !== '')
  return script === 'latin' ? [...keys, ...keys.map((key) => LATIN_ALONE + key)] : keys
}

function soundsLike(word: SoughtWord, row: SearchWordRow): boolean {
  return row.word !== word.text && soundAlike(word.bare, row.bare)
}

class Forming {
  readonly #forms = new Map<string, { word: string; language: string; nearness: number }>()

  get isEmpty(): boolean {
    return this.#forms.size === 0
  }

  /** Adds words, but those that were found in a nearer way. */
  add(rows: readonly SearchWordRow[], way: keyof typeof WAYS): void {
    for (const { word, language } of rows) {
      const key = `${word}\u0000${language}`
      if (!this.#forms.has(key)) this.#forms.set(key, { word, language, nearness: WAYS[way] })
    }
  }

  /** The nearest, in a total order. */
  nearest(share = 100): Forms {
    const order = [...this.#forms].toSorted(
      ([a, one], [b, other]) => other.nearness - one.nearness || (a < b ? -1 : 1),
    )
    return new Map(
      order
        .slice(0, MOST_FORMS)
        .map(([key, form]) => [key, { ...form, nearness: Math.floor((form.nearness * share) / 100) }]),
    )
  }
}

import { isStopWord, withoutArticle, withoutParticle, words, type Word } from '@isnad/text'
import { StoreError } from '../store-error.ts'
import { joinedWord } from './joined.ts'

/** Longest text that can be searched for, in Unicode code points. */
export const LONGEST_TEXT = 256

/** Most words that can be searched for. */
export const MOST_WORDS = 16

/** One word that is searched for. */
export interface SoughtWord extends Word {
  /** Without article. */
  bare: string
  /** What would be left of an Arabic word without its first letter, should that be a joined particle. */
  rest: string | undefined
  /** Of two words as one: the number of the first. */
  joins: number | undefined
  /** Whether its beginning will do: whoever types has not come to its end. */
  open: boolean
}

/** The words that a text asks for. */
export interface Sought {
  words: SoughtWord[]
  /** Neighbours as one word; either will do. */
  joined: SoughtWord[]
}

/**
 * Reads a text that is searched for. No sign in it has a meaning of its own, and words that say nothing are not asked for
 * beside others.
 *
 * @throws StoreError `TEXT_TOO_LONG`, `TOO_MANY_WORDS`, `NO_WORDS`
 */
export function parseSearch(text: string): Sought {
  const length = text.length > LONGEST_TEXT * 2 ? text.length : [...text].length
  if (length > LONGEST_TEXT)
    throw new StoreError(
      'TEXT_TOO_LONG',
      `a search has at most ${LONGEST_TEXT} characters, and this one has ${length}; search for its rarest words`,
      [],
      { details: { limit: LONGEST_TEXT, actual: length } },
    )
  const all = words(text)
  if (all.length === 0)
    throw new StoreError('NO_WORDS', 'a search needs a letter or a digit; write a name or a word', [])
  if (all.length > MOST_WORDS)
    throw new StoreError(
      'TOO_MANY_WORDS',
      `a search has at most ${MOST_WORDS} words, and this one has ${all.length}; search for the rarest of them`,
      [],
      { details: { limit: MOST_WORDS, actual: all.length } },
    )
  const telling = all.filter((word) => !isStopWord(word.text))
  const asked = telling.length > 0 ? telling : all
  const last = asked.at(-1)
  return {
    words: asked.map((word) => sought(word, { open: word === last && word === all.at(-1) })),
    joined: asked.flatMap((word, index) => {
      const joined = joinedWord(word, asked[index + 1])
      return joined ? [sought(joined, { joins: index, open: false })] : []
    }),
  }
}

function sought(word: Word, more: { joins?: number; open: boolean }): SoughtWord {
  const bare = word.script === 'arabic' ? withoutArticle(word.printed) : word.text
  return {
    ...word,
    bare,
    rest: word.script === 'arabic' ? withoutParticle(bare) : undefined,
    joins: more.joins,
    open: more.open && word.script !== 'dense',
  }
}

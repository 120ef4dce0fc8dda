import { fold } from './folding.ts'

/** How the words of a script are told apart and compared. */
export type Script = 'arabic' | 'latin' | 'dense' | 'other'

/** A word of a text. */
export interface Word {
  /** As search compares it: see `fold`. */
  text: string
  /** As it stands in the text. */
  printed: string
  /** Its place in the text, in Unicode code points: from `start` until before `end`. */
  start: number
  end: number
  script: Script
}

const LETTER = /[\p{L}\p{N}]/u
/** What can stand within a word without being a letter of it. */
const WITHIN = /[\p{M}\p{Cf}’‘']/u
const ARABIC = /\p{sc=Arabic}/u
const LATIN = /[\p{sc=Latin}]/u
/** Scripts that are written without blanks between words. */
const DENSE = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u
const DIGIT = /\p{N}/u
/** French words that an apostrophe joins to the next. */
const ELIDED = /^(?:[cdjlmnst]|qu)$/i

/** Words that texts repeat: what they fold to is kept, up to so many. */
const KEPT = 100_000
const folded = new Map<string, readonly string[]>()

/** The words that a word folds to. */
function partsOf(printed: string): readonly string[] {
  const known = folded.get(printed)
  if (known !== undefined) return known
  const parts = fold(printed)
    .split(' ')
    .filter((part) => part !== '')
  if (folded.size >= KEPT) folded.clear()
  folded.set(printed, parts)
  return parts
}

interface Run {
  characters: string[]
  start: number
  kind: Kind
}
type Kind = Script | 'digit'

/**
 * The words of a text, in its order. Where the script changes, another word begins; digits stay with Latin letters (`3g`,
 * the chat spelling `7afid`) and part from others. Of scripts without blanks each two neighbouring characters are a word.
 * It depends on nothing but the Unicode data of the engine, and on no dictionary.
 */
export function words(text: string): Word[] {
  return runs(text).flatMap((run) => (run.kind === 'dense' ? pairsOf(run) : wordsOf(run)))
}

function runs(text: string): Run[] {
  const found: Run[] = []
  let open: Run | undefined
  let position = 0
  for (const character of text) {
    const at = position++
    const kind = kindOf(character)
    if (kind === undefined) {
      if (open && /[’']/.test(character) && ELIDED.test(open.characters.join(''))) open = undefined
      else if (open && WITHIN.test(character)) open.characters.push(character)
      else open = undefined
      continue
    }
    if (open && belongs(open.kind, kind)) {
      open.characters.push(character)
      if (open.kind === 'digit') open.kind = kind
    } else {
      open = { characters: [character], start: at, kind }
      found.push(open)
    }
  }
  return found
}

/** Kinds of the characters that were met; those beyond the first plane are few. */
const kinds = new Map<string, Kind | undefined>()

/** What a letter or a digit is of; nothing for any other character. */
function kindOf(character: string): Kind | undefined {
  if (kinds.has(character)) return kinds.get(character)
  const kind = LETTER.test(character) ? kindOfLetter(character) : undefined
  if (kinds.size < KEPT) kinds.set(character, kind)
  return kind
}

function kindOfLetter(character: string): Kind {
  if (DIGIT.test(character)) return 'digit'
  if (ARABIC.test(character)) return 'arabic'
  if (DENSE.test(character)) return 'dense'
  // Styled letters are of no script, and fold to those of one.
  if (LATIN.test(character) || /^[a-z]/.test(fold(character))) return 'latin'
  // Tatweel and its like are of all scripts.
  return character === '\u0640' ? 'arabic' : 'other'
}

function belongs(open: Kind, next: Kind): boolean {
  return open === next || (open === 'latin' && next === 'digit') || (open === 'digit' && next === 'latin')
}

/** A run is one word, but where folding parts it: ½ is two. */
function wordsOf({ characters, start, kind }: Run): Word[] {
  let last = characters.length
  while (WITHIN.test(characters[last - 1] ?? '') && !/\p{M}/u.test(characters[last - 1] ?? '')) last--
  const printed = characters.slice(0, last).join('')
  const script = kind === 'digit' ? 'latin' : kind
  return partsOf(printed).map((part) => ({ text: part, printed, start, end: start + last, script }))
}

function pairsOf({ characters, start }: Run): Word[] {
  const places = characters.flatMap((character, index) => (LETTER.test(character) ? [index] : []))
  const word = (first: number, last: number): Word => {
    const printed = characters.slice(first, last + 1).join('')
    return { text: fold(printed), printed, start: start + first, end: start + last + 1, script: 'dense' }
  }
  const [only, ...others] = places
  if (only === undefined) return []
  if (others.length === 0) return [word(only, only)]
  return places.slice(1).map((place, index) => word(places[index]!, place))
}

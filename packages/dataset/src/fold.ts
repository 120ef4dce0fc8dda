/** In what a passage as given may differ from the text and still be found in it. */
export type Difference = 'white space' | 'quotation marks' | 'tatweel' | 'vowel marks' | 'invisible marks'

const TATWEEL = '\u0640'
const SPACE = /^\s$/u
const QUOTE = /^["'\u00AB\u00BB\u2018-\u201F\u2039\u203A\u0060\u00B4]$/u
/** What stands over and under Arabic letters and is mostly left out; not the hamza and the madda, which make other letters. */
const VOWEL = /^[\u064B-\u0652\u0670]$/u
/** Marks of direction, joiners, the soft hyphen and the byte order mark: they are copied by chance. */
const INVISIBLE = /^[\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]$/u

/** A text without what is commonly lost when it is copied, and the way back to the positions of the text itself. */
export interface FoldedText {
  folded: string
  /**
   * From code units of the folded text, the last one included, to the positions of the text, in code points;
   * `undefined` where they divide a character.
   */
  positionsOf(first: number, last: number): { start: number; end: number } | undefined
  /** In what the text itself differs from another of the same folded form. */
  differencesFrom(other: string): Difference[]
}

/**
 * Makes white space one space and every quotation mark one mark, and drops tatweel, Arabic vowel marks and invisible
 * marks. Characters are decomposed, because a letter and its mark are one character only where no tatweel stands between them. Marks that change
 * their order when a tatweel between them is lost are not found again; no text that we know has such.
 *
 * @param tight whether spaces beside quotation marks go too, because French sets some inside its own
 */
export function fold(text: string, { tight = false }: { tight?: boolean } = {}): FoldedText {
  let folded = ''
  const starts: number[] = []
  const ends: number[] = []
  let position = 0
  for (const character of text) {
    const to = target(character)
    if (tight && to === '"' && folded.endsWith(' ')) {
      folded = folded.slice(0, -1)
      starts.pop()
      ends.pop()
    }
    if (to === ' ' && folded.endsWith(' ')) ends[ends.length - 1] = position + 1
    // The marks of a letter belong to it, at the end of a passage too.
    else if (VOWEL.test(character) && ends.length > 0) ends[ends.length - 1] = position + 1
    else if (to !== ' ' || !tight || !folded.endsWith('"'))
      for (const unit of to.split('')) {
        folded += unit
        starts.push(position)
        ends.push(position + 1)
      }
    position += 1
  }
  const isWhole = (first: number, last: number) =>
    starts[first] !== starts[first - 1] && starts[last] !== starts[last + 1]
  return {
    folded,
    positionsOf: (first, last) =>
      isWhole(first, last) ? { start: starts[first]!, end: ends[last]! } : undefined,
    differencesFrom: (other) => differences(text, other),
  }
}

function target(character: string): string {
  if (character === TATWEEL || VOWEL.test(character) || INVISIBLE.test(character)) return ''
  if (SPACE.test(character)) return ' '
  return QUOTE.test(character) ? '"' : character.normalize('NFD')
}

function differences(a: string, b: string): Difference[] {
  const kinds: [Difference, (character: string) => boolean][] = [
    ['white space', (character) => SPACE.test(character)],
    ['quotation marks', (character) => QUOTE.test(character)],
    ['tatweel', (character) => character === TATWEEL],
    ['vowel marks', (character) => VOWEL.test(character)],
    ['invisible marks', (character) => INVISIBLE.test(character)],
  ]
  // White space at the ends is no part of a passage.
  return kinds
    .filter(([, belongs]) => profile(a.trim(), belongs) !== profile(b.trim(), belongs))
    .map(([difference]) => difference)
}

/** The characters of one sort, each with the number of code units of no sort before it. */
function profile(text: string, belongs: (character: string) => boolean): string {
  const parts: string[] = []
  let before = 0
  for (const character of text)
    if (belongs(character)) parts.push(`${before}${character}`)
    else if (target(character).trim() !== '' && !QUOTE.test(character)) before += target(character).length
  return parts.join('|')
}

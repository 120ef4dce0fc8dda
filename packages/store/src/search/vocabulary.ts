import type { SearchWordRow } from '@isnad/schema/tables'
import { soundKey, soundsOf, stemOf, withoutArticle, withoutParticle, type Word } from '@isnad/text'

/** Shortest Latin word of which slips are forgiven. */
const SLIPS_FROM = 5

/**
 * By whom the sound of a word may be looked for: by nobody; by whoever writes Latin letters, in which one name has many
 * spellings; or by those who write the other script too.
 */
export type Heard = 'nowhere' | 'in Latin' | 'in both'

const LOUDNESS: readonly Heard[] = ['nowhere', 'in Latin', 'in both']

/** Before the sound of a word that is heard in Latin alone. */
export const LATIN_ALONE = '='

interface Known {
  word: Word
  language: string
  /** Without article. */
  bare: string
  heard: Heard
}

/** The words that stand in the texts of an index, by language, and the forms by which they are found. */
export class Vocabulary {
  readonly #known = new Map<string, Known>()
  /** Words that begin a name. */
  readonly #first = new Set<string>()

  /**
   * Notes that a word stands in a text of this language.
   *
   * @param traits by whom its sound may be looked for, and whether it begins a name
   * @returns a key for the word in this language
   */
  add(word: Word, language: string, traits: { heard: Heard; begins: boolean }): string {
    const key = `${word.text}\u0000${language}`
    const known = this.#known.get(key)
    if (traits.begins) this.#first.add(word.text)
    if (known === undefined) {
      const bare = word.script === 'arabic' ? withoutArticle(word.printed) : word.text
      this.#known.set(key, { word, language, bare, heard: traits.heard })
      return key
    }
    if (LOUDNESS.indexOf(traits.heard) > LOUDNESS.indexOf(known.heard)) known.heard = traits.heard
    // Where one text writes hamza upon the alef, the others have only left it out.
    if (known.bare !== word.text && known.word.printed !== word.printed && word.script === 'arabic')
      known.bare = longer(known.bare, withoutArticle(word.printed))
    return key
  }

  rows(): SearchWordRow[] {
    const whole = new Set([...this.#known.values()].map(({ bare }) => bare))
    return [...this.#known.values()].map(({ word, language, bare, heard }) => {
      const form = this.#withoutParticle(bare, whole)
      const [sound] = heard === 'nowhere' ? [] : soundsOf(form)
      return {
        word: word.text,
        language,
        bare: form,
        stem: stemOf(form, word.script === 'arabic' ? 'ar' : language),
        sound: sound ? `${heard === 'in Latin' ? LATIN_ALONE : ''}${soundKey(sound)}` : '',
        reversed: word.script === 'latin' && word.text.length >= SLIPS_FROM ? reverse(word.text) : '',
      }
    })
  }

  /**
   * A joined and, in, to … is taken off where the rest is a word that stands by itself somewhere and the whole begins no
   * name: no name begins with such a particle. So وزارة, بنك and لبنان stay whole.
   */
  #withoutParticle(bare: string, whole: ReadonlySet<string>): string {
    const rest = this.#first.has(bare) ? undefined : withoutParticle(bare)
    return rest !== undefined && whole.has(rest) ? rest : bare
  }
}

function longer(left: string, right: string): string {
  return right.length > left.length ? right : left
}

export function reverse(word: string): string {
  return [...word].toReversed().join('')
}

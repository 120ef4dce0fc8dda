import type { Sounds } from './sound.ts'

/** Letters that are vowels, or are heard as none; of the last two haa alone at the end of a word. */
const VOWEL = /[اويع]/

/** Letters before which the article is not heard: عبد السلام is Abdessalam. */
const SUN = 'تثدذرزسشصضطظلن'

/** The article within names of two words that are written as one: عبدالسلام, نورالدين. */
const WITHIN_NAME = [new RegExp(`^(عبد)ال(?=[${SUN}])`), /^(عبد)ا(?=ل)/, new RegExp(`(?<=..)ال(?=دين$)`)]

/** The sounds of a folded Arabic word. */
export function arabicSounds(word: string): Sounds {
  const [sun, moon, faith] = WITHIN_NAME
  const letters = word.replace(sun!, '$1').replace(moon!, '$1').replace(faith!, '')
  const sounds: Sounds = { consonants: [], gaps: [''] }
  for (const [index, letter] of [...letters].entries()) {
    const isLast = index === letters.length - 1
    if (VOWEL.test(letter) || (isLast && index > 0 && /[هح]/.test(letter)))
      sounds.gaps[sounds.gaps.length - 1] += letter
    else if (sounds.consonants.at(-1) !== letter || sounds.gaps.at(-1) !== '') {
      sounds.consonants.push(letter)
      sounds.gaps.push('')
    }
  }
  return sounds
}

import type { Sounds } from './sound.ts'

/** Two letters that write one consonant. */
const DIGRAPHS = ['kh', 'gh', 'sh', 'ch', 'dh', 'th', 'ph', 'dj']

/** Digits of chat spellings that stand for hamza and ʿayn, which no other spelling has. */
const UNHEARD = /[234]/

const VOWEL = /[aeiouyw]/

/**
 * The sounds of a folded Latin word, in French, English, scholars' and chat spellings. The article may be part of it
 * (Lahbichi, Elfassi, Annahar), so that it is read without as well.
 */
export function latinSounds(word: string): Sounds[] {
  const article = /^(?:[ae]?l)(?=[^aeiouyw])/.exec(word)?.[0] ?? /^l(?=[aeiou][^aeiou])/.exec(word)?.[0]
  const rest = article === undefined ? undefined : word.slice(article.length)
  // What is left after l alone begins with the vowel that joins it on: Lahbichi is l-ahbichi, of al-Ḥabīshī.
  const readings = [word, rest, article === 'l' ? rest?.replace(/^[aeiou]/, '') : undefined]
  return readings.flatMap((reading) => (reading !== undefined && reading.length > 1 ? [read(reading)] : []))
}

function read(word: string): Sounds {
  const sounds: Sounds = { consonants: [], gaps: [''] }
  for (let at = 0; at < word.length;) {
    const pair = word.slice(at, at + 2)
    // In French and English c before these is heard as s: Yacine is Yassine.
    const consonant = DIGRAPHS.includes(pair) ? pair : /^c[eiy]/.test(pair) ? 's' : word[at]!
    const isLast = at > 0 && at + consonant.length === word.length
    if (
      VOWEL.test(consonant) ||
      UNHEARD.test(consonant) ||
      (isLast && /[h7]/.test(consonant) && consonant.length === 1)
    ) {
      if (!UNHEARD.test(consonant)) sounds.gaps[sounds.gaps.length - 1] += consonant.replace(/[h7]/, '')
    } else if (sounds.consonants.at(-1) !== consonant || sounds.gaps.at(-1) !== '') {
      sounds.consonants.push(consonant)
      sounds.gaps.push('')
    }
    at += consonant.length
  }
  return sounds
}

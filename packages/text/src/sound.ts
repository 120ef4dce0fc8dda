import { arabicSounds } from './sound-arabic.ts'
import { latinSounds } from './sound-latin.ts'

/**
 * How a name sounds, as far as its spelling tells: consonants with what stands before, between and after them. Short
 * vowels are not written in Arabic and spelt in many ways in Latin letters, so they weigh little.
 */
export interface Sounds {
  /** One entry for each consonant: the letter or letters that write it. A doubled one counts once. */
  consonants: string[]
  /** What is written before the first consonant, between two, and after the last: one entry more. */
  gaps: string[]
}

/** Consonants that one word can have where another script or language has another of them, by a common sign. */
const CLASSES: readonly (readonly [sign: string, arabic: string, latin: string])[] = [
  ['b', 'ب پ', 'b p'],
  ['t', 'ت ط ث', 't th 6'],
  ['k', 'ج غ ق ك گ ڭ ڨ چ', 'j dj g gh k q c 9 8'],
  ['h', 'ح ه', 'h 7'],
  ['x', 'خ', 'kh 5'],
  ['d', 'د ذ ض ظ ز', 'd dh z'],
  ['r', 'ر', 'r'],
  ['s', 'س ص', 's ss ç'],
  ['c', 'ش', 'sh ch'],
  ['f', 'ف ڤ', 'f ph v'],
  ['l', 'ل', 'l'],
  ['m', 'م', 'm'],
  ['n', 'ن', 'n'],
]

const CLASS_OF = new Map(
  CLASSES.flatMap(([sign, arabic, latin]) =>
    `${arabic} ${latin}`.split(' ').map((consonant) => [consonant, sign] as const),
  ),
)

/** Which Latin spellings an Arabic consonant has, where its class has others too. */
const SPELT: { readonly [arabic: string]: string } = {
  ج: 'j dj g', غ: 'gh g 8', ق: 'q k c g 9', ك: 'k c q g', گ: 'g', ڭ: 'g', ڨ: 'g', چ: 'g j',
  د: 'd', ذ: 'd dh z', ض: 'd dh', ظ: 'd dh z', ز: 'z',
} // prettier-ignore

/** The written vowels and semivowels that a long vowel, or a consonant that wavers, of Arabic can be heard in. */
const HEARD: { readonly [arabic: string]: RegExp } = { ا: /[ae]/, و: /[ouw]/, ي: /[iyje]/ }

/** What a vowel that ends an Arabic word can be: final yaa is alef maqsura as well, haa is taa marbuta. */
const HEARD_LAST: { readonly [arabic: string]: RegExp } = { ...HEARD, ي: /[iyjeao]/ }

/** The ways in which a word may sound; more than one where the spelling leaves it open, and none for a word of no such script. */
export function soundsOf(word: string): Sounds[] {
  if (/^[\u0620-\u06ff]+$/.test(word)) return [arabicSounds(word)]
  return /^[a-z0-9ç]*[a-zç][a-z0-9ç]*$/.test(word) ? latinSounds(word) : []
}

/** A sign that words of the same consonants share; of none where there is no consonant to go by. */
export function soundKey({ consonants }: Sounds): string {
  return consonants.map((consonant) => CLASS_OF.get(consonant) ?? consonant).join('')
}

/**
 * Whether two words can be spellings of one name: one in Arabic and one in Latin letters, or both in Latin. Their
 * consonants must be spellings of the same, a long vowel that Arabic writes must be heard in the Latin spelling, and a
 * vowel at the end stands in both or in neither, but for the silent e of French. Of two long Latin names one may lack a vowel.
 */
export function soundAlike(left: string, right: string): boolean {
  const isArabic = (word: string) => /[\u0620-\u06ff]/.test(word)
  if (isArabic(left) && isArabic(right)) return false
  const [first, second] = isArabic(right) ? [right, left] : [left, right]
  const compare = isArabic(first) ? isHeard : areAlike
  return soundsOf(first).some((one) => soundsOf(second).some((other) => compare(one, other)))
}

function isHeard(arabic: Sounds, latin: Sounds): boolean {
  if (arabic.consonants.length !== latin.consonants.length) return false
  const spelt = arabic.consonants.every((consonant, index) => {
    const written = latin.consonants[index]!
    return SPELT[consonant]?.split(' ').includes(written) ?? CLASS_OF.get(consonant) === CLASS_OF.get(written)
  })
  return (
    spelt && arabic.gaps.every((gap, index) => isGapHeard(gap, latin.gaps[index]!, position(arabic, index)))
  )
}

type Position = 'first' | 'within' | 'last'

function position({ gaps }: Sounds, index: number): Position {
  return index === 0 ? 'first' : index === gaps.length - 1 ? 'last' : 'within'
}

function isGapHeard(arabic: string, latin: string, at: Position): boolean {
  let rest = latin
  const letters = [...arabic]
  // An alef that begins a word carries any vowel; so does ʿayn wherever it stands.
  const carried = at === 'first' && letters[0] === 'ا'
  if (carried) {
    letters.shift()
    if (latin === '') return false
  } else if (at === 'first' && letters.length === 0 && latin !== '') return false
  for (const [index, letter] of letters.entries()) {
    if (letter === 'ع' || letter === 'ه' || letter === 'ح') continue
    const heard = (at === 'last' && index === letters.length - 1 ? HEARD_LAST : HEARD)[letter]
    const place = heard === undefined ? 0 : rest.search(heard)
    if (place < 0) return false
    if (heard !== undefined)
      rest = rest.slice(letter === 'ا' ? place : place + (rest.length > place + 1 ? 1 : 0))
  }
  if (at !== 'last') return true
  const silent = arabic.replaceAll(/[عح]/g, '') === ''
  return silent ? latin === '' || latin === 'e' || (arabic !== '' && latin.length === 1) : latin !== ''
}

function areAlike(left: Sounds, right: Sounds): boolean {
  if (left.consonants.length !== right.consonants.length) return false
  const same = left.consonants.every(
    (consonant, index) =>
      consonant === right.consonants[index] || isPair(consonant, right.consonants[index]!),
  )
  if (!same) return false
  const different = left.gaps.flatMap((gap, index) =>
    areGapsAlike(gap, right.gaps[index]!, position(left, index)) ? [] : [index],
  )
  const [one, ...others] = different
  if (one === undefined) return true
  // The Maghreb leaves short vowels out: Abdeslam, Abdessalam.
  return (
    others.length === 0 &&
    left.consonants.length >= ENOUGH_TO_LACK_A_VOWEL &&
    position(left, one) === 'within' &&
    [left.gaps[one]!, right.gaps[one]!].some((gap) => gap === '') &&
    left.gaps[one]!.length + right.gaps[one]!.length === 1
  )
}

/** Of so many consonants a name is known, whether or not one of its vowels is written. */
const ENOUGH_TO_LACK_A_VOWEL = 5

/** Spellings of one sound by French, English and scholars. */
function isPair(left: string, right: string): boolean {
  const pairs = [
    'ch sh',
    'k q',
    'c k',
    'c q',
    's ss',
    'dj j',
    // Egypt writes and speaks g where others have j.
    'g j',
    'dj g',
    'd dh',
    't th',
    's ç',
    'f ph',
    '7 h',
    '5 kh',
    '9 q',
    '9 k',
    '6 t',
  ]
  return pairs.includes([left, right].toSorted((one, other) => (one < other ? -1 : 1)).join(' '))
}

/** The vowels of a gap as three classes, since e is heard for a and for i, and o for u. */
function areGapsAlike(left: string, right: string, at: Position): boolean {
  if (at === 'last') [left, right] = [left.replace(/^e$/, ''), right.replace(/^e$/, '')]
  const [one, other] = [vowelClasses(left), vowelClasses(right)]
  if (one.size === 0 || other.size === 0) return one.size === other.size
  return [...one].some((vowel) => other.has(vowel))
}

function vowelClasses(gap: string): Set<string> {
  const classes = new Set<string>()
  for (const letter of gap) {
    if ('ae'.includes(letter)) classes.add('a')
    if ('iye'.includes(letter)) classes.add('i')
    if ('ouw'.includes(letter)) classes.add('u')
  }
  return classes
}

/** One step of folding: what is made of what, and why. */
export interface FoldingRule {
  what: string
  /** What a reader, or whoever types, does with it. */
  reason: string
  /** A text, and what the whole of folding makes of it. */
  examples: readonly (readonly [text: string, folded: string])[]
  apply: (text: string) => string
}

/**
 * How texts are folded, step by step, in this order. It is the one definition: `fold` takes these steps, FOLDING.md is
 * printed from them, and their examples are its tests.
 */
export const FOLDING: readonly FoldingRule[] = [
  {
    what: 'compatibility forms become the letters that they stand for (NFKD)',
    reason: 'Ligatures, presentation forms and styled letters come out of PDFs and from phones; they look the same.',
    examples: [['ﻻ', 'لا'], ['ﺃﺣﻤﺪ', 'احمد'], ['Ａ', 'a'], ['𝐖𝐞𝐛', 'web']],
    apply: (text) => text.normalize('NFKD'),
  },
  {
    what: 'marks above and below letters go: accents, vowels, shadda, dagger alif, hamza and madda upon a letter',
    reason: 'Few type Arabic vowels, and many leave out hamza and accents; the word is read without them.',
    examples: [['Méditel', 'meditel'], ['Muṣṭafā Swīngā', 'mustafa swinga'], ['مُحَمَّد', 'محمد'], ['هٰذا', 'هذا'], ['أحمد', 'احمد'], ['إنوي', 'انوي'], ['آي مسج', 'اي مسج'], ['مؤتمر', 'موتمر']],
    apply: (text) => text.replaceAll(/\p{M}/gu, ''),
  },
  {
    what: 'tatweel, ʿayn and hamza of transliterations, and apostrophes go',
    reason: 'Tatweel only stretches a word. The same name is written with and without ʿ, ʾ and the apostrophes in their place.',
    examples: [['واتـــساب', 'واتساب'], ['al-ʿAlam', 'al alam'], ['Qurʾān', 'quran'], ['Dā’ish', 'daish']],
    apply: (text) => text.replaceAll(/[\p{Lm}ʿʾ’‘']/gu, ''),
  },
  {
    what: 'invisible marks go: of direction, joiners, the soft hyphen',
    reason: 'They are copied along with a word from pages of two directions, and nobody sees them.',
    examples: [['What\u200fsApp', 'whatsapp'], ['می\u200cخواهم', 'ميخواهم']],
    apply: (text) => text.replaceAll(/\p{Cf}/gu, ''),
  },
  {
    what: 'capitals become small letters',
    reason: 'Names of services are written in any case.',
    examples: [['WhatsApp', 'whatsapp'], ['LINE', 'line']],
    apply: (text) => text.normalize('NFKC').toLowerCase().replaceAll(/\p{M}/gu, ''),
  },
  {
    what: 'alef wasla becomes alef',
    reason: 'The sign is of vowelled texts.',
    examples: [['ٱلمغرب', 'المغرب']],
    apply: (text) => text.replaceAll('ٱ', 'ا'),
  },
  {
    what: 'alef maqsura and Persian yaa become yaa, Persian kaf becomes kaf',
    reason: 'Keyboards of Egypt and Iran put one in the place of the other, and at the end of a word many write either.',
    examples: [['مصطفى', 'مصطفي'], ['فارسی', 'فارسي'], ['هيئة', 'هييه']],
    apply: (text) => text.replaceAll(/[ىی]/g, 'ي').replaceAll('ک', 'ك'),
  },
  {
    what: 'taa marbuta becomes haa',
    reason: 'Its dots are left out as often as not.',
    examples: [['مدينة', 'مدينه'], ['إذاعة', 'اذاعه']],
    apply: (text) => text.replaceAll('ة', 'ه'),
  },
  {
    what: 'hamza by itself goes',
    reason: 'It is left out at the end of words, and written on different seats within them.',
    examples: [['شيء', 'شي'], ['البيضاء', 'البيضا']],
    apply: (text) => text.replaceAll('ء', ''),
  },
  {
    what: 'Arabic-Indic and Persian digits become 0 to 9',
    reason: 'The East writes ٢٠١٦ where the West writes 2016.',
    examples: [['٢٠١٦', '2016'], ['۲۰۱۶', '2016']],
    apply: (text) => text.replaceAll(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 0xf)),
  },
  {
    what: 'whatever is neither a letter nor a digit parts words, as one blank',
    reason: 'Hyphens, signs and quotation marks are written or not.',
    examples: [['al-Araby', 'al araby'], ['#OpeUnlike!', 'opeunlike'], ['100%_sure', '100 sure'], ['  Maroc   Web\u00a0Awards ', 'maroc web awards']],
    apply: (text) => text.replaceAll(/[^\p{L}\p{N}]+/gu, ' ').trim(),
  },
] // prettier-ignore

/**
 * A text as search compares it. Two texts that a reader takes for the same fold to the same; folding what is folded
 * changes nothing. It strips no article and no ending, which are words' own: see `bareForm` and `stemOf`.
 */
export function fold(text: string): string {
  return FOLDING.reduce((folded, { apply }) => apply(folded), text)
}

/** Letters that Arabic readers take for one another, and what search compares instead. */
const SAME_LETTERS: { readonly [letter: string]: string } = {
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ئ: 'ي',
  ؤ: 'و',
  ة: 'ه',
  ک: 'ك',
}

/**
 * A text as search compares it. Two texts that a reader takes for the same name fold to the same text:
 *
 * | what | example | becomes |
 * |---|---|---|
 * | compatibility forms (NFKC) | ﷲ, ﻻ, Ａ | الله, لا, a |
 * | case | WhatsApp | whatsapp |
 * | accents and other marks on Latin letters | Méditel, Muṣṭafā | meditel, mustafa |
 * | ʿayn and hamza of transliterations | al-ʿAlam | al alam |
 * | Arabic short vowels, shadda, dagger alif | مُحَمَّد | محمد |
 * | tatweel | واتـساب | واتساب |
 * | alef with hamza, madda or wasla | أ إ آ ٱ | ا |
 * | alef maqsura, Persian yaa, yaa with hamza | ى ی ئ | ي |
 * | waw with hamza | ؤ | و |
 * | hamza by itself | شيء | شي |
 * | taa marbuta | مدينة | مدينه |
 * | Arabic-Indic and Persian digits | ٢٠١٦, ۲۰۱۶ | 2016 |
 * | punctuation, signs and runs of blanks | al-Araby, #OpeUnlike | al araby, opeunlike |
 *
 * It does not strip the article or joined prefixes, and knows no stems.
 */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/[\u0654\u0655\u0653]/g, '')
    .replaceAll(/[\p{M}\p{Lm}ʿʾ’‘']/gu, '')
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[أإآٱىیئؤةک]/g, (letter) => SAME_LETTERS[letter] ?? letter)
    .replaceAll('ء', '')
    .replaceAll(/[٠-٩۰-۹]/g, (digit) => String(digit.codePointAt(0)! & 0xf))
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

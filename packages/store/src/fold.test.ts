import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fold } from './fold.ts'

test.each([
  ['WhatsApp', 'whatsapp', 'case'],
  ['Méditel', 'meditel', 'accents'],
  ['Muṣṭafā Swīngā', 'mustafa swinga', 'marks of a transliteration'],
  ['al-ʿAlam', 'al alam', 'ʿayn and hyphen'],
  ['Qurʾān', 'quran', 'hamza of a transliteration'],
  ['مُحَمَّد', 'محمد', 'short vowels and shadda'],
  ['هٰذا', 'هذا', 'dagger alif'],
  ['واتـــساب', 'واتساب', 'tatweel'],
  ['أحمد', 'احمد', 'alef with hamza above'],
  ['إنوي', 'انوي', 'alef with hamza below'],
  ['آي مسج', 'اي مسج', 'alef with madda'],
  ['ٱلمغرب', 'المغرب', 'alef wasla'],
  ['مصطفى', 'مصطفي', 'alef maqsura'],
  ['فارسی', 'فارسي', 'Persian yaa'],
  ['هيئة', 'هييه', 'yaa with hamza, taa marbuta'],
  ['مؤتمر', 'موتمر', 'waw with hamza'],
  ['شيء', 'شي', 'hamza by itself'],
  ['٢٠١٦', '2016', 'Arabic-Indic digits'],
  ['۲۰۱۶', '2016', 'Persian digits'],
  ['ﻻ', 'لا', 'a ligature'],
  ['#OpeUnlike!', 'opeunlike', 'signs'],
  ['  Maroc   Web\u00a0Awards ', 'maroc web awards', 'blanks'],
  ['100%_sure', '100 sure', 'signs that mean something in a pattern'],
])('%s folds to %s: %s', (text, folded) => {
  expect(fold(text)).toBe(folded)
})

test('folding what is folded changes nothing', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => fold(fold(text)) === fold(text)))
})

test('composed and decomposed spellings fold to the same', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme' }),
      (text) => fold(text.normalize('NFD')) === fold(text.normalize('NFC')),
    ),
  )
})

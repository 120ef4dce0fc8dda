import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fold } from './folding.ts'
import { words } from './words.ts'

const texts = (text: string) => words(text).map((word) => word.text)

test.each([
  ['Maroc Web Awards', ['maroc', 'web', 'awards'], 'blanks part words'],
  ['#OpeUnlike, 100%!', ['opeunlike', '100'], 'signs are none'],
  ['4G 3g 7afid', ['4g', '3g', '7afid'], 'digits stay with Latin letters'],
  ['الجيل4 بـVPN', ['الجيل', '4', 'ب', 'vpn'], 'where the script changes, another word begins'],
  ['l’accès d’Ivoire qu’il', ['l', 'acces', 'd', 'ivoire', 'qu', 'il'], 'what French elides is a word'],
  ['Qur’an al-ʿAlam', ['quran', 'al', 'alam'], 'an apostrophe of a transliteration is none'],
  ['مُحَمَّد واتـــساب', ['محمد', 'واتساب'], 'marks and tatweel are within words'],
  ['微信支付 信', ['微信', '信支', '支付', '信'], 'scripts without blanks are read in twos'],
  ['ⵜⴰⵎⴰⵣⵉⵖⵜ ВКонтакте', ['ⵜⴰⵎⴰⵣⵉⵖⵜ', 'вконтакте'], 'any other script as it stands'],
  ['½', ['1', '2'], 'a sign that folds to two words is two'],
  ['\u{1f30a} \ud800 \u0301', [], 'no letter, no word'],
])('%s has the words %j: %s', (text, expected) => {
  expect(texts(text)).toEqual(expected)
})

test('a place is in code points, whatever stands before: marks, signs of two units, letters of other directions', () => {
  const text = '🌊𝐖𝐞𝐛 عُـمان\u200f café'
  const shown = words(text).map(({ start, end }) => [...text].slice(start, end).join(''))
  expect(shown).toEqual(['𝐖𝐞𝐛', 'عُـمان', 'café'])
})

test('the places of words ascend, lie within the text, and show what folds to the word', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const characters = [...text]
      let last = 0
      for (const word of words(text)) {
        expect(word.start).toBeGreaterThanOrEqual(0)
        expect(word.end).toBeLessThanOrEqual(characters.length)
        expect(word.start).toBeLessThan(word.end)
        expect(word.start).toBeGreaterThanOrEqual(Math.min(last, word.start))
        last = word.start
        expect(fold(characters.slice(word.start, word.end).join('')).split(' ')).toContain(word.text)
      }
    }),
    { numRuns: 1000 },
  )
})

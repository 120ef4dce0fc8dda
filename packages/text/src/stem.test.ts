import { expect, test } from 'vitest'
import { stemOf } from './stem.ts'

test.each([
  ['ar', ['انسحاب', 'انسحابات']],
  ['ar', ['مكالمه', 'مكالمات']],
  ['ar', ['وزاره', 'وزارات']],
  ['ar', ['مغرب', 'مغربيه']],
  ['ar-MA', ['شبكه', 'شبكات']],
  ['en', ['block', 'blocked', 'blocking']],
  ['fr', ['reseau', 'reseaux']],
])('in %s, %j have one stem', (language, [first = '', ...others]) => {
  for (const other of others) expect(stemOf(other, language)).toBe(stemOf(first, language))
})

test.each([
  ['كتاب', 'كاتب'],
  ['تونس', 'يونس'],
  ['علم', 'عالم'],
  ['لبنان', 'لبن'],
  ['فرنسا', 'فرنس'],
  ['وزاره', 'زاره'],
  ['سلمان', 'سلامه'],
])('%s and %s have two', (one, other) => {
  expect(stemOf(one, 'ar')).not.toBe(stemOf(other, 'ar'))
})

test('a language of which no endings are known, and a transliteration, have none', () => {
  expect(stemOf('calls', 'de')).toBe('calls')
  expect(stemOf('awards', 'ar-Latn')).toBe('awards')
  expect(stemOf('is', 'en')).toBe('is')
})

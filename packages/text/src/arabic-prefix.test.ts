import { expect, test } from 'vitest'
import { withoutArticle, withoutParticle } from './arabic-prefix.ts'

test.each([
  ['المغرب', 'مغرب'],
  ['ٱلمغرب', 'مغرب'],
  ['الـمَغرِب', 'مغرب'],
  ['والمغرب', 'مغرب'],
  ['بالمغرب', 'مغرب'],
  ['وبالمغرب', 'مغرب'],
  ['للمغرب', 'مغرب'],
  ['وللمغرب', 'مغرب'],
])('%s is %s with an article', (word, bare) => {
  expect(withoutArticle(word)).toBe(bare)
})

test.each([
  ['ألمانيا', 'المانيا', 'hamza shows that there is none'],
  ['أ\u0654لبانيا', 'البانيا', 'decomposed too'],
  ['إلغاء', 'الغا', 'hamza below'],
  ['الله', 'الله', 'too little would be left'],
  ['والد', 'والد', 'of a word that begins with w'],
  ['بالي', 'بالي', 'an island'],
  ['مغرب', 'مغرب', 'none'],
])('%s stays %s: %s', (word, bare) => {
  expect(withoutArticle(word)).toBe(bare)
})

test('a first letter can be a particle if three letters are left', () => {
  expect(withoutParticle('بمراكش')).toBe('مراكش')
  expect(withoutParticle('بمصر')).toBe('مصر')
  expect(withoutParticle('بنك')).toBeUndefined()
  expect(withoutParticle('مراكش')).toBeUndefined()
})

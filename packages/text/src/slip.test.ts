import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isSlip, slipEdges } from './slip.ts'

test.each([
  ['whatsap', 'whatsapp', 'a letter left out'],
  ['whastapp', 'whatsapp', 'two changed over'],
  ['telegrma', 'telegram', 'the last two changed over'],
  ['skyep', 'skype', 'the same in a word of five'],
  ['instagramm', 'instagram', 'a letter doubled'],
  ['skipe', 'skype', 'a letter for one that sounds alike, in a word of five'],
  ['marrakxchh', 'marrakech', 'two slips in nine letters'],
])('%s is a slip of %s: %s', (typed, meant) => {
  expect(isSlip(typed, meant)).toBe(true)
})

test.each([
  ['fiber', 'viber', 'another first letter'],
  ['telegraph', 'telegram', 'another last letter'],
  ['salih', 'salah', 'a word of five that sounds otherwise'],
  ['line', 'lime', 'short words'],
  ['facbok', 'facebook', 'two slips in eight letters'],
  ['cop22morocco', 'cop23morocco', 'a digit'],
  ['viber', 'viber', 'the word itself'],
])('%s is no slip of %s: %s', (typed, meant) => {
  expect(isSlip(typed, meant)).toBe(false)
})

test('a slip keeps the beginning or the end by which it is looked for', () => {
  const word = fc.stringMatching(/^[abc]{5,10}$/)
  fc.assert(
    fc.property(word, word, (typed, meant) => {
      if (!isSlip(typed, meant) || Math.min(typed.length, meant.length) >= 9) return
      const { first, last } = slipEdges(typed)!
      expect(meant.startsWith(first) || meant.endsWith(last)).toBe(true)
    }),
    { numRuns: 5000 },
  )
})

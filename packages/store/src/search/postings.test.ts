import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodePostings, encodePostings, MOST_WEIGHT, type Postings } from './postings.ts'

test('what is written is what is read, in blocks or in one', () => {
  const entry = fc.tuple(fc.integer({ min: 1, max: 2 ** 31 - 1 }), fc.integer({ min: 1, max: MOST_WEIGHT }))
  const sets = fc.uniqueArray(entry, { selector: ([number]) => number, maxLength: 5000, size: 'max' })
  fc.assert(
    fc.property(sets, (entries) => {
      const sorted = entries.toSorted(([left], [right]) => left - right)
      const postings = {
        numbers: sorted.map(([number]) => number),
        weights: sorted.map(([, weight]) => weight),
      }
      const read: Postings = { numbers: [], weights: [] }
      for (const block of encodePostings(postings)) decodePostings(block, read)
      expect(read).toEqual(postings)
    }),
    { numRuns: 50 },
  )
})

test('a million neighbours take two signs each', () => {
  const numbers = Array.from({ length: 1_000_000 }, (_, index) => index + 1)
  const blocks = encodePostings({ numbers, weights: numbers.map(() => 44) })
  expect(blocks.join('').length).toBeLessThan(2_002_000)
})

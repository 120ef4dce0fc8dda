import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rank, type WeighedPostings } from './rank.ts'

const list = fc
  .uniqueArray(fc.tuple(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 63 })), {
    selector: ([number]) => number,
  })
  .map((entries) => entries.toSorted(([left], [right]) => left - right))
const weighed = fc
  .tuple(list, fc.integer({ min: 1, max: 100 }))
  .map(([entries, nearness]): WeighedPostings => ({
    postings: { numbers: entries.map(([number]) => number), weights: entries.map(([, weight]) => weight) },
    nearness,
  }))
const sought = fc.array(fc.array(weighed, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 4 })

/** The same, said plainly. */
function plainly(
  words: readonly (readonly WeighedPostings[])[],
  isAllowed: (number: number) => boolean,
  least: number,
) {
  const best = (lists: readonly WeighedPostings[], number: number) =>
    Math.max(
      0,
      ...lists.flatMap(({ postings, nearness }) => {
        const weight = postings.weights[postings.numbers.indexOf(number)] ?? 0
        return weight > 0 && weight >= least ? [weight * nearness] : []
      }),
    )
  return Array.from({ length: 60 }, (_, index) => index + 1)
    .filter((number) => isAllowed(number) && words.every((lists) => best(lists, number) > 0))
    .map((number) => [number, words.reduce((sum, lists) => sum + best(lists, number), 0)] as const)
    .toSorted(([a, one], [b, other]) => other - one || a - b)
}

test('a ranking is that of the definition: every word, the best form of each, by score and number', () => {
  fc.assert(
    fc.property(
      sought,
      fc.integer({ min: 0, max: 40 }),
      fc.option(fc.integer({ min: 1, max: 60 })),
      (words, least, first) => {
        const ranges = first === null ? undefined : ([[first, first + 20]] as const)
        const { numbers, scores } = rank(words, { least, ...(ranges && { ranges }) })
        const isAllowed = (number: number) => first === null || (number >= first && number <= first + 20)
        expect([...numbers].map((number, index) => [number, scores[index]])).toEqual(
          plainly(words, isAllowed, least),
        )
      },
    ),
    { numRuns: 500 },
  )
})

test('of no words, nothing', () => {
  expect(rank([]).numbers.length).toBe(0)
  expect(rank([[]]).numbers.length).toBe(0)
})

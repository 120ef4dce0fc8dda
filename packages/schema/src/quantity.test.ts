import { expect, test } from 'vitest'
import fc from 'fast-check'
import { mayMeet } from './bounds.ts'
import { quantityBounds } from './quantity.ts'

test('an exact value is its own bounds', () => {
  expect(quantityBounds({ value: 7 })).toEqual({ lowest: 7, highest: 7 })
})

test('about 90 000 is half a unit of its last digit that is not zero either way', () => {
  expect(quantityBounds({ value: 90_000, approximate: true })).toEqual({ lowest: 85_000, highest: 95_000 })
  expect(quantityBounds({ value: 1_250, approximate: true })).toEqual({ lowest: 1_245, highest: 1_255 })
  expect(quantityBounds({ value: -200, approximate: true })).toEqual({ lowest: -250, highest: -150 })
})

test('more than 46 000 has no highest, tens of thousands have both', () => {
  expect(quantityBounds({ min: 46_000 })).toEqual({ lowest: 46_000, highest: Infinity })
  expect(quantityBounds({ min: 10_000, max: 99_999 })).toEqual({ lowest: 10_000, highest: 99_999 })
})

test('about 90 000 and tens of thousands may be the same', () => {
  expect(
    mayMeet(
      quantityBounds({ value: 90_000, approximate: true }),
      quantityBounds({ min: 10_000, max: 99_999 }),
    ),
  ).toBe(true)
})

test('the value lies within its own bounds', () => {
  fc.assert(
    fc.property(fc.integer(), fc.boolean(), (value, approximate) => {
      const { lowest, highest } = quantityBounds({ value, approximate })
      return lowest <= value && value <= highest
    }),
  )
})

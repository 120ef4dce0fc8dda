import fc from 'fast-check'
import { expect, test } from 'vitest'
import { neutralise, restore } from './neutralise.ts'

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', ' =1', '＝1', '＠x', "'=1"])(
  '%j is taken for a text',
  (text) => {
    expect(neutralise(text)).toBe(`'${text}`)
  },
)

test.each(['', 'text', 'a=b', '2016-02-03', 'المغرب', '“-”', '{"a":1}'])('%j stays as it is', (text) => {
  expect(neutralise(text)).toBe(text)
})

test('every text is found again, and none begins like a formula', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('=', '+', '-', '@', "'", '\t', '\r', ' ', 'a', '1') }),
      (text) => {
        expect(restore(neutralise(text))).toBe(text)
        expect(neutralise(text)).not.toMatch(/^[=+\-@\t\r]/)
      },
    ),
  )
})

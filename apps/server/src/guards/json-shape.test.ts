import fc from 'fast-check'
import { expect, test } from 'vitest'
import { jsonShape, type JsonShape } from './json-shape.ts'

/** The same of what was parsed. */
function shapeOf(value: unknown): JsonShape {
  if (value === null || typeof value !== 'object') return { nesting: 0, values: 0 }
  const below = Object.values(value).map(shapeOf)
  return {
    nesting: 1 + Math.max(0, ...below.map(({ nesting }) => nesting)),
    values: below.reduce((sum, { values }) => sum + values, below.length),
  }
}

test('a text of JSON has the shape of what it says', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.constantFrom(undefined, 2, '\t'), (value, space) => {
      const text = JSON.stringify(value, undefined, space)
      expect(jsonShape(text)).toEqual(shapeOf(JSON.parse(text)))
    }),
  )
})

test('a text that is no JSON has some shape', () => {
  for (const text of ['', '"', '"\\', ']]]', '{{{', ',,,', '[1', '"a"b"'])
    expect(jsonShape(text)).toEqual({ nesting: expect.any(Number), values: expect.any(Number) })
})

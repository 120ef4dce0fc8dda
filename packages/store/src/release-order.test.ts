import { expect, test } from 'vitest'
import { inOrder } from './release-order.ts'
import { dataset, release } from './test/releases.ts'

const base = release(dataset('base'))
const middle = release(dataset('middle', { base: '^1.0.0' }))
const top = release(dataset('top', { middle: '^1.0.0', base: '^1.0.0' }))
const order = (...releases: Parameters<typeof inOrder>) => inOrder(...releases).map((each) => each.dataset.id)

test('each release comes after those that it depends on', () => {
  expect(order([top, base, middle], [])).toEqual(['base', 'middle', 'top'])
  expect(order([middle], ['base'])).toEqual(['middle'])
})

test('a dependency that is nowhere is named, and what to do about it', () => {
  expect(() => order([top], ['base'])).toThrow(
    expect.objectContaining({
      code: 'MISSING_DEPENDENCY',
      message: expect.stringContaining('load middle first'),
    }),
  )
})

test('a circle and a dataset given twice are refused', () => {
  const circle = [release(dataset('a', { b: '1' })), release(dataset('b', { a: '1' }))]
  expect(() => order(circle, [])).toThrow(
    expect.objectContaining({ code: 'BAD_RELEASES', message: expect.stringContaining('a → b → a') }),
  )
  expect(() => order([base, base], [])).toThrow(expect.objectContaining({ code: 'BAD_RELEASES' }))
})

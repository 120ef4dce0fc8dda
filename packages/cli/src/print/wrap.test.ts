import { expect, test } from 'vitest'
import { wrap } from './wrap.ts'

test('a line is broken at its spaces, and what follows is indented', () => {
  expect(wrap('one two three four', 12, '  ', '    ')).toEqual(['  one two', '    three', '    four'])
})

test('a word that is too long stays whole, and double spaces inside a line stay', () => {
  expect(wrap('https://example.org/a/long/address x', 10)).toEqual([
    'https://example.org/a/long/address',
    'x',
  ])
  expect(wrap('a  b', 10)).toEqual(['a  b'])
})

test('colours take no columns', () => {
  expect(wrap('\u001B[1mone\u001B[22m two', 7)).toEqual(['\u001B[1mone\u001B[22m two'])
})

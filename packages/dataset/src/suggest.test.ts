import { expect, test } from 'vitest'
import { didYouMean, suggest } from './suggest.ts'

const KEYS = ['record', 'role', 'time', 'after', 'chain', 'availability']

test.each([
  ['rol', 'role'],
  ['chian', 'chain'],
  ['tiem', 'time'],
  ['Role', 'role'],
  ['availibilty', 'availability'],
  ['records', 'record'],
])('%s was meant to be %s', (word, meant) => {
  expect(suggest(word, KEYS)).toBe(meant)
})

test.each(['place', 'x', '', 'publisher'])('"%s" is like nothing that is known', (word) => {
  expect(suggest(word, KEYS)).toBeUndefined()
})

test('of two that are as near, the first is suggested', () => {
  expect(suggest('manari', ['manara', 'manary'])).toBe('manara')
})

test('a suggestion ends a message, and none leaves it as it is', () => {
  expect(didYouMean('role')).toBe('; did you mean "role"?')
  expect(didYouMean(undefined)).toBe('')
})

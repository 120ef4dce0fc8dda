import { holdText } from '@isnad/dataset'
import { expect, test } from 'vitest'
import type { Held } from './held.ts'
import { nearestSentence } from './nearest-sentence.ts'

const TEXT = 'The calls are cut on landlines since March. The ministry says that it ordered nothing.'
// Only its text is looked at.
const held = { text: holdText(TEXT), language: 'en', file: 'sources/a.yaml' } as unknown as Held

test('a passage with a slip of the pen finds the sentence that was meant, with its positions', () => {
  const found = nearestSentence('calls are cutt on the landlines since march', [held])
  expect(found?.words).toBe('The calls are cut on landlines since March.')
  expect([...TEXT].slice(found!.start, found!.end).join('')).toBe(found?.words)
})

test('what has little in common with any sentence finds none', () => {
  expect(nearestSentence('Nobody was asked about elections', [held])).toBeUndefined()
  expect(nearestSentence('nothing', [held])).toBeUndefined()
})

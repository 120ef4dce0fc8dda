import { expect, test } from 'vitest'
import { sentencesOf } from './sentences.ts'

test('positions are code points, without the white space around a sentence', () => {
  const text = 'عنوان 📵 بلا نقطة\n\n  قال كذا.  ثم سكت. '
  const points = [...text]
  const sentences = sentencesOf(text, 'ar')
  expect(sentences.map(({ words }) => words)).toEqual(['عنوان 📵 بلا نقطة', 'قال كذا.', 'ثم سكت.'])
  for (const { start, end, words } of sentences) expect(points.slice(start, end).join('')).toBe(words)
})

test('a text without a character has no sentence', () => {
  expect(sentencesOf(' \n ')).toEqual([])
})

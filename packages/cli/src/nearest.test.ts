import { expect, test } from 'vitest'
import { nearest } from './nearest.ts'

test('a misspelt word finds the one that was meant, and a strange one finds none', () => {
  const codes = ['VOICE_CALL', 'VIDEO_CALL', 'TEXT_MESSAGE']
  expect(nearest('voice_cal', codes)).toBe('VOICE_CALL')
  expect(nearest('VIDOE_CALL', codes)).toBe('VIDEO_CALL')
  expect(nearest('telegraph', codes)).toBeUndefined()
})

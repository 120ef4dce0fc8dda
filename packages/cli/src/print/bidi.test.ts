import stringWidth from 'string-width'
import { expect, test } from 'vitest'
import { isolate, isolateLine, isRightToLeft } from './bidi.ts'

test('a run of Arabic is set apart with the spaces and marks inside it', () => {
  expect(isolate('a حجب، مكالمات (2016)')).toBe('a \u2068حجب، مكالمات\u2069 (2016)')
})

test('a text without Arabic stays as it is', () => {
  expect(isolate('WhatsApp, 15 March 2016')).toBe('WhatsApp, 15 March 2016')
})

test('the marks take no column', () => {
  expect(stringWidth(isolate('a واتساب b'))).toBe(stringWidth('a واتساب b'))
})

test('a line that is set apart as a whole stays whole', () => {
  const line = isolateLine('الجيل الثالث G3 و G4')
  expect(isolate(`  ${line} a`)).toBe('  \u2067الجيل الثالث G3 و G4\u2069 a')
})

test('a text is written from right to left if its first letter is', () => {
  expect(isRightToLeft('“3 جيل')).toBe(true)
  expect(isRightToLeft('G3 الجيل')).toBe(false)
  expect(isRightToLeft('2016')).toBe(false)
})

import stringWidth from 'string-width'
import { expect, test } from 'vitest'
import { isolate } from './bidi.ts'

test('a run of Arabic is set apart with the spaces and marks inside it', () => {
  expect(isolate('a حجب، مكالمات (2016)')).toBe('a \u2068حجب، مكالمات\u2069 (2016)')
})

test('a text without Arabic stays as it is', () => {
  expect(isolate('WhatsApp, 15 March 2016')).toBe('WhatsApp, 15 March 2016')
})

test('the marks take no column', () => {
  expect(stringWidth(isolate('a واتساب b'))).toBe(stringWidth('a واتساب b'))
})

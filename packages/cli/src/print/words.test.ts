import { expect, test } from 'vitest'
import { dateWords, listed, propertyWords, timeWords, words } from './words.ts'

test.for([
  [null, 'on the day of publication'],
  ['2016-01-07', 'on 2016-01-07'],
  ['[..2016-02]', 'by 2016-02'],
  ['[2016-02-03,2016-02-10]', 'on 2016-02-03 or 2016-02-10'],
  ['2016-02/..', 'since 2016-02, and still at publication'],
  ['[..2016-02]/..', 'since 2016-02 or earlier, and still at publication'],
  ['../..', 'from an unknown day, and still at publication'],
  ['2016-01-05/2016-11-04', 'from 2016-01-05 until 2016-11-04'],
  ['../2016-02', 'from an unknown day until 2016-02'],
])('the time %s reads: %s', ([time, expected]) => {
  expect(timeWords(time!)).toBe(expected)
})

test('dates of other forms stay as they are', () => {
  expect(['2016~', '[2016-02..2016-04]', '[2016-02..]'].map(dateWords)).toEqual([
    '2016~',
    '2016-02 to 2016-04',
    '2016-02 or later',
  ])
})

test('codes, properties and lists read as words', () => {
  expect(words('VOICE_CALL')).toBe('voice call')
  expect(words('MOBILE_4G')).toBe('4G')
  expect(propertyWords('participantCount')).toBe('participant count')
  expect(listed(['a', 'b', 'c'])).toBe('a, b and c')
})

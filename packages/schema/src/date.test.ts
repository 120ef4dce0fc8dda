import { expect, test } from 'vitest'
import fc from 'fast-check'
import { dateBounds, fromDay, isDate, toDay } from './date.ts'

/** Bounds as days that a person can read. */
function days(edtf: string): string {
  const { lowest, highest } = dateBounds(edtf)
  return [lowest, highest].map((day) => (Number.isFinite(day) ? fromDay(day) : '..')).join(' ')
}

test('a date covers the days that it could be', () => {
  expect(days('2016-03-15')).toBe('2016-03-15 2016-03-15')
  expect(days('2016-02')).toBe('2016-02-01 2016-02-29')
  expect(days('2016')).toBe('2016-01-01 2016-12-31')
  expect(days('2016-21')).toBe('2016-01-01 2016-03-31')
  expect(days('201X')).toBe('2010-01-01 2019-12-31')
})

test('a set covers from its first to its last day, or has no limit', () => {
  expect(days('[2016-02-03,2016-02-10]')).toBe('2016-02-03 2016-02-10')
  expect(days('[2016-01-02..2016-12-31]')).toBe('2016-01-02 2016-12-31')
  expect(days('[..2016-02]')).toBe('.. 2016-02-29')
  expect(days('[2016-11-05..]')).toBe('2016-11-05 ..')
})

test('a qualifier does not widen the bounds, because nothing says by how much', () => {
  expect(days('2016-02~')).toBe(days('2016-02'))
  expect(days('2016?')).toBe(days('2016'))
})

test.each([
  '2016-02-30',
  '2016-13',
  '2016-03-15/2016-03-16',
  '{2016-01,2016-02}',
  'yesterday',
  '',
  '15/03/2016',
])('refuses %s, which is no single date that exists', (text) => {
  expect(isDate(text)).toBe(false)
  expect(() => dateBounds(text)).toThrow(RangeError)
})

test('an error says where the text ceases to be a date', () => {
  expect(() => dateBounds('2016-02-30')).toThrow('not an EDTF date: 2016-02-30 (at character 9)')
})

test('days and their numbers turn into each other', () => {
  expect(toDay('1970-01-01')).toBe(0)
  expect(toDay('2016-03-15')).toBe(16875)
  expect(() => toDay('2016-02-30')).toThrow(RangeError)
  expect(() => toDay('2016-2-3')).toThrow('write it as YYYY-MM-DD')
  fc.assert(
    fc.property(fc.integer({ min: -50_000_000, max: 50_000_000 }), (day) => toDay(fromDay(day)) === day),
  )
})

test('a day read without the parser is the day that the parser reads', () => {
  fc.assert(
    fc.property(fc.integer({ min: -500_000, max: 500_000 }), (number) => {
      const day = fromDay(number)
      expect(dateBounds(day)).toEqual({ lowest: number, highest: number })
      expect(dateBounds(`[${day},${day}]`)).toEqual(dateBounds(day))
    }),
    { numRuns: 50 },
  )
})

test('bounds that a caller changes do not change the next answer', () => {
  for (const edtf of ['2016-02-16', '2016-02']) {
    const { lowest } = dateBounds(edtf)
    dateBounds(edtf).lowest = 0
    expect(dateBounds(edtf).lowest).toBe(lowest)
  }
})

import { expect, test } from 'vitest'
import { dateBounds, fromDay } from './date.ts'
import { parsePeriod } from './period.ts'

const PUBLISHED = dateBounds('2016-03-21')

/** A period as `form begin..begin → end..end`. */
function read(time: string | undefined): string {
  const { form, begin, end, ended } = parsePeriod(time, PUBLISHED)
  const day = (n: number) => (Number.isFinite(n) ? fromDay(n) : '?')
  return `${form} ${day(begin.lowest)}..${day(begin.highest)} → ${day(end.lowest)}..${day(end.highest)}${ended ? ' ended' : ''}`
}

test('a date speaks of one day, and of nothing that came after', () => {
  expect(read('2016-03-15')).toBe('day 2016-03-15..2016-03-15 → 2016-03-15..2016-03-15')
  expect(read('2016-02')).toBe('day 2016-02-01..2016-02-29 → 2016-02-01..2016-02-29')
  expect(read('[..2016-02]')).toBe('day ?..2016-02-29 → ?..2016-02-29')
})

test('without a time, a claim speaks of the day of publication', () => {
  expect(read(undefined)).toBe('day 2016-03-21..2016-03-21 → 2016-03-21..2016-03-21')
})

test('since, and still: the end is the day of publication, and the state may go on', () => {
  expect(read('2016-02/..')).toBe('span 2016-02-01..2016-02-29 → 2016-03-21..2016-03-21')
  expect(read('[..2016-02]/..')).toBe('span ?..2016-02-29 → 2016-03-21..2016-03-21')
})

test('from and until: it ended', () => {
  expect(read('2016-02-01/2016-03-01')).toBe('span 2016-02-01..2016-02-01 → 2016-03-01..2016-03-01 ended')
  expect(read('../2016-02')).toBe('span ?..2016-02-29 → 2016-02-01..2016-02-29 ended')
})

test('a begin is never after the end, and an end never before the begin', () => {
  expect(read('2016/2016-06')).toBe('span 2016-01-01..2016-06-30 → 2016-06-01..2016-06-30 ended')
  expect(read('2016-06/2016')).toBe('span 2016-06-01..2016-06-30 → 2016-06-01..2016-12-31 ended')
})

test.each(['2016-03-02/2016-03-01', '2016-02-30/..', '/2016', '2016/', '2016/2017/2018', ''])(
  'refuses %s',
  (time) => {
    expect(() => parsePeriod(time, PUBLISHED)).toThrow(RangeError)
  },
)

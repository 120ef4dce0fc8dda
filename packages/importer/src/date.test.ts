import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isDate } from '@isnad/schema'
import { readDate } from './date.ts'

test.each([
  ['2016-02-16', '2016-02-16'],
  ['2016-2-6', '2016-02-06'],
  ['2016/02/16', '2016-02-16'],
  ['2016-02-16 00:00:00', '2016-02-16'],
  ['2016-02-16T00:00:00.000Z', '2016-02-16'],
  ['2016-02', '2016-02'],
  ['2016', '2016'],
  ['16/02/2016', '2016-02-16'],
  ['02/16/2016', '2016-02-16'],
  ['05/05/2016', '2016-05-05'],
  ['16 February 2016', '2016-02-16'],
  ['Feb. 16, 2016', '2016-02-16'],
  ['Tuesday, 16th February 2016', '2016-02-16'],
  ['February 2016', '2016-02'],
  ['16-Feb-2016', '2016-02-16'],
  ['about 2016-02-16', '2016-02-16~'],
  ['2016-02-16?', '2016-02-16?'],
  ['２０１６-02-16', '2016-02-16'],
])('%s is %s', (cell, edtf) => {
  expect(readDate(cell)).toEqual({ edtf })
})

test.each([
  ['2016-02-16 14:30', '2016-02-16', 'COARSER'],
  ['03/02/2016', '[2016-02-03,2016-03-02]', 'AMBIGUOUS_DATE'],
  ['3.2.2016', '[2016-02-03,2016-03-02]', 'AMBIGUOUS_DATE'],
  ['2016-02-16 to 2016-02-18', '[2016-02-16..2016-02-18]', 'COARSER'],
  ['2016-02-16/2016-02-18', '[2016-02-16..2016-02-18]', 'COARSER'],
  ['16 Feb 2016 – 18 Feb 2016', '[2016-02-16..2016-02-18]', 'COARSER'],
])('%s is %s, and %s', (cell, edtf, loss) => {
  expect(readDate(cell)).toEqual({ edtf, loss })
})

test.each([
  '',
  '42416',
  '2016-02-30',
  '2016-13-01',
  '16/02/16',
  '0216-02-16',
  '9999',
  'Feb 16',
  'unknown',
  'ongoing',
  '2016-02-16, 2016-02-20',
  '16-17/02/2016',
  '2016-02-18 to 2016-02-16',
  'yesterday',
  '2016-02-1x',
])('%s is no date for sure', (cell) => {
  expect(readDate(cell)).toBeUndefined()
})

test('whatever it reads is EDTF', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...'0123456789-/. ~?toFebruarymach,') })),
      (cell) => {
        const date = readDate(cell)
        if (date) expect(isDate(date.edtf)).toBe(true)
      },
    ),
    { numRuns: 2000 },
  )
})

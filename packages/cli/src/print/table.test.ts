import { expect, test } from 'vitest'
import { table } from './table.ts'

test('columns are aligned by their width on the screen, and lines end in no space', () => {
  const rows = [
    ['sources', '5', ''],
    ['claims', '412', 'حجب'],
    ['\u001B[1mbold\u001B[22m', '1', 'x'],
  ]
  expect(table(rows, [{}, { align: 'right' }])).toEqual([
    'sources    5',
    'claims   412  حجب',
    '\u001B[1mbold\u001B[22m       1  x',
  ])
})

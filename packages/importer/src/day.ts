import { dateBounds, parsePeriod } from '@isnad/schema'
import { readDate, type ReadDate } from './date.ts'
import type { RowContext } from './importer.ts'
import { saysNothing } from './mapping.ts'

/**
 * Reads a date from a field, and says what is lost of it. Of a time of day the day remains, which the report says to be
 * that of UTC; a day after the publication of the file is a slip.
 *
 * @param read how the cell is read, where it is written otherwise than `readDate` takes
 */
export function readDay(
  context: RowContext,
  field: string,
  read: (cell: string) => ReadDate | undefined = readDate,
): string | undefined {
  const cell = context.get(field)
  if (cell === undefined) return undefined
  const date = read(cell)
  if (!date) context.lose(field, saysNothing(cell) ? 'NOT_SAID' : 'BAD_DATE')
  else if (dateBounds(date.edtf).lowest > context.published.highest)
    context.lose(field, 'BAD_DATE', undefined, 'it lies after the publication of the file')
  else {
    if (date.loss === 'COARSER' && !date.edtf.includes('..'))
      context.lose(
        field,
        'COARSER',
        undefined,
        /[+-](?!00:?00$)\d\d:?\d\d$/.test(cell)
          ? 'without the time of day; the day is that of the clock that is given'
          : 'without the time of day; the day is that of UTC',
      )
    else if (date.loss) context.lose(field, date.loss)
    return date.edtf
  }
  return undefined
}

/**
 * The time from a start until an end. Without an end, no more is said than the start; an end before the start is lost.
 *
 * @param endField the field of the end
 */
export function readUntil(
  context: RowContext,
  start: string | undefined,
  end: string | undefined,
  endField: string,
): string | undefined {
  if (end === undefined) return start
  const time = `${start ?? '..'}/${end}`
  try {
    parsePeriod(time)
    return time
  } catch {
    context.lose(endField, 'CONTRADICTION', undefined, 'it ends before it begins')
    return start
  }
}

import { dateBounds } from '@isnad/schema'
import { readDate, saysNothing, type RowContext } from '@isnad/importer'

/** Reads a day. The day of a time of day is that of UTC, which the report says; a day yet to come is a slip. */
export function readDay(context: RowContext, field: string): string | undefined {
  const cell = context.get(field)
  if (cell === undefined) return undefined
  const date = readDate(cell)
  if (!date) context.lose(field, saysNothing(cell) ? 'NOT_SAID' : 'BAD_DATE')
  else if (dateBounds(date.edtf).lowest > context.published.highest)
    context.lose(field, 'BAD_DATE', undefined, 'it lies after the publication of the file')
  else {
    if (date.loss === 'COARSER')
      context.lose(field, 'COARSER', undefined, 'without the time of day; the day is that of UTC')
    else if (date.loss) context.lose(field, date.loss)
    return date.edtf
  }
  return undefined
}

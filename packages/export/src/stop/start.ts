import { dateBounds, fromDay } from '@isnad/schema'
import { factsAbout, type Restriction } from './restriction.ts'
import type { StopRow } from './columns.ts'

/** The first day. STOP has one date and says whether it is known; a date within bounds is its earliest day, estimated. */
export function startColumns(restriction: Restriction): StopRow {
  const [fact] = factsAbout(restriction, 'date')
  if (fact?.value.type !== 'date') {
    const why = 'no claim dates the restriction itself; when each network was cut off, availability tells'
    restriction.lose({ column: 'start_date', value: '', why })
    return {}
  }
  const { edtf } = fact.value
  if (fact.losers.length > 0)
    restriction.lose({
      column: 'start_date',
      value: fact.losers.map(({ value }) => (value.type === 'date' ? value.edtf : '')).join(', '),
      why: 'other sources give another date, and STOP has room for one',
    })
  const { lowest, highest } = dateBounds(edtf)
  if (lowest === highest) return { start_date: fromDay(lowest), start_date_type: 'Actual' }
  restriction.lose({
    column: 'start_date',
    value: edtf,
    why: Number.isFinite(lowest)
      ? 'the day is known within bounds only; the earliest stands in the row, marked Estimated'
      : 'it is only known that it had begun by then, and STOP has no such date',
  })
  return Number.isFinite(lowest) ? { start_date: fromDay(lowest), start_date_type: 'Estimated' } : {}
}

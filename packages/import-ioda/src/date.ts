import { readDate, type ReadDate } from '@isnad/importer'

/** A time of day after a date: `, 4:40:00 PM`, `  17:00:00 PM`. */
const TIME = /^(.*\d{4}),?\s+(\d{1,2}):(\d{1,2})(?::(\d{0,2}))?\s*(?:[AP]M)?$/i

/** Reads a date as the table writes it: `Wednesday, March 17, 2021, 4:40:00 PM`, `7/28/2020  17:00:00 PM`, `…, 2:30: AM`. */
export function readDateAndTime(cell: string): ReadDate | undefined {
  const [, day, hour, minute, second] = TIME.exec(cell.normalize('NFKC').trim()) ?? []
  if (day === undefined) return readDate(cell)
  if (Number(hour) > 24 || Number(minute) > 59 || Number(second ?? 0) > 59) return undefined
  const date = readDate(day)
  return date && { edtf: date.edtf, loss: date.loss ?? 'COARSER' }
}

import { fromDay, toDay } from '@isnad/schema'

/** A date of days, or a set of them, of which less is known. */
export function widenedDate(edtf: string, by: number): string {
  if (edtf === '..') return edtf
  const days = [...edtf.matchAll(/\d{4}-\d\d-\d\d/g)].map(([day]) => toDay(day))
  const last = fromDay(Math.max(...days) + by)
  return edtf.startsWith('[..') ? `[..${last}]` : `[${fromDay(Math.min(...days) - by)}..${last}]`
}

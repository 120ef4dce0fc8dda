import { dateBounds, finite } from '@isnad/schema'
import type { FiniteBounds } from './bounds.ts'
import { apiError } from './errors.ts'

/** The description of every argument that takes days. */
export const DAYS_ARGUMENT = 'an EDTF date or interval such as `2016-02`, `2016-01/2016-03` or `2016-11/..`.'

/** The days that an EDTF date or interval covers. */
export function parseDays(during: string): FiniteBounds {
  const [from = '', to = from, ...rest] = during.split('/')
  try {
    if (rest.length > 0) throw new RangeError('two slashes')
    const lowest = from === '..' ? null : finite(dateBounds(from).lowest)
    const highest = to === '..' ? null : finite(dateBounds(to).highest)
    if (lowest !== null && highest !== null && lowest > highest) throw new RangeError('ends before it begins')
    return { lowest, highest }
  } catch {
    throw apiError(
      'BAD_DATE',
      `not a date or an interval: ${JSON.stringify(during)}; write EDTF such as 2016-02, 2016-01/2016-03 or 2016-11/..`,
    )
  }
}

/** Rows whose days, from one column to another, may meet these; a bound that is not there is no limit. */
export function mayMeet({ lowest, highest }: FiniteBounds, from: string, to: string) {
  return [
    ...(highest === null
      ? []
      : [{ OR: [{ [from]: { isNull: true as const } }, { [from]: { lte: highest } }] }]),
    ...(lowest === null ? [] : [{ OR: [{ [to]: { isNull: true as const } }, { [to]: { gte: lowest } }] }]),
  ]
}

/** Claims that may speak of these days. */
export function spokenOf(during: string) {
  return mayMeet(parseDays(during), 'beginLowest', 'endHighest')
}

/** Sources that may have been published then. One without a date was not: nobody can say when. */
export function publishedIn(days: string) {
  return [
    { publishedTo: { isNotNull: true as const } },
    ...mayMeet(parseDays(days), 'publishedFrom', 'publishedTo'),
  ]
}

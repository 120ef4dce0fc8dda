import type { Bounds, Period } from '@isnad/schema'

// What a claim's period says of a day. Days are numbers, counted since 1970-01-01.

/**
 * The days of which a period surely speaks: those that lie in every possible placing of it. `undefined` if there are
 * none, as for "in February", which is one day of which nobody knows which.
 */
export function sureDays(period: Period): Bounds | undefined {
  const { begin, end } = period
  if (begin.highest > end.lowest) return undefined
  return { lowest: begin.highest, highest: end.lowest }
}

/** Whether a period speaks of the day in every possible placing of it. */
export function surelySpeaksOf(period: Period, day: number): boolean {
  return period.begin.highest <= day && day <= period.end.lowest
}

/** The days of which a period speaks in some placing of it. */
export function perhapsDays(period: Period): Bounds {
  return { lowest: period.begin.lowest, highest: period.end.highest }
}

/** Whether a period, wherever it is placed, has begun by the end of the day. What may have begun proves nothing. */
export function hasSurelySpokenBy(period: Period, day: number): boolean {
  return period.begin.highest <= day
}

/**
 * Whether the claim says that the state had ended before the day. The last day of `S/E` still counts to the period: 48
 * of 377 rows of STOP of 2016 to 2018 begin and end on one day.
 */
export function hasSurelyEndedBefore(period: Period, day: number): boolean {
  return period.ended && period.end.highest < day
}

/** The last day by which a period has surely spoken, and never after `day`: what `asOf` shows. */
export function lastSureDay(period: Period, day: number): number {
  return Math.min(day, Math.max(period.begin.highest, period.end.lowest))
}

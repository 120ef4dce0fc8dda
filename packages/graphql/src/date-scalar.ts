import { toDay } from '@isnad/schema'
import type { Builder } from './builder.ts'
import { apiError } from './errors.ts'

/** Adds the scalar `Date`: a day, `YYYY-MM-DD`. */
export function addDateScalar(builder: Builder): void {
  builder.scalarType('Date', {
    description: 'A local day, `YYYY-MM-DD` (EDTF level 0, ISO 8601).',
    serialize: (value) => value,
    parseValue: parseDay,
  })
}

function parseDay(value: unknown): string {
  try {
    if (typeof value === 'string' && toDay(value) !== undefined) return value
  } catch {
    // Told below, with the value as it was given.
  }
  throw apiError('BAD_DATE', `not a day: ${JSON.stringify(value)}; write YYYY-MM-DD, such as 2016-03-15`)
}

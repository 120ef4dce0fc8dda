import type { Bounds } from './bounds.ts'
import { dateBounds } from './date.ts'

/**
 * When it was so, according to a claim. Days are local, intervals closed at both ends.
 *
 * | form | it says |
 * |---|---|
 * | `D` | it was so, or became so, on D, and nothing of what came after |
 * | `[..D]` | it became so at an unknown time, by D |
 * | `S/..` | from S, and still so when the source was published |
 * | `S/E` | from S until E, when it ended |
 *
 * `S` and `E` are EDTF dates or sets: `[..2016-02]/..` is "since some day no later than February, and still". (EDTF
 * itself has no sets inside intervals; a claim needs them.) An unknown start is written `..`: `../2016-02`.
 */
export interface Period {
  /** `day`: it speaks of one day, which may be known only within bounds. `span`: of every day from begin to end. */
  form: 'day' | 'span'
  /** The days on which it may have begun. */
  begin: Bounds
  /** The days that may be the last of which it speaks. */
  end: Bounds
  /** Whether it says that the state ended with `end`. A period that is still open may go on after it. */
  ended: boolean
}

const UNKNOWN: Bounds = { lowest: -Infinity, highest: Infinity }

/**
 * Reads the time of a claim.
 *
 * @param time the claim's time; without one, the claim speaks of the day on which its source was published
 * @param published the bounds of the source's publication; without them, that day is not known
 * @throws RangeError where the time is not of one of the four forms, or ends before it begins
 */
export function parsePeriod(time: string | undefined, published: Bounds = UNKNOWN): Period {
  if (time === undefined) return { form: 'day', begin: published, end: published, ended: false }
  const parts = time.split('/')
  if (parts.length === 1) {
    const day = dateBounds(time)
    return { form: 'day', begin: day, end: day, ended: false }
  }
  const [from, to] = parts
  if (parts.length > 2 || !from || !to)
    throw new RangeError(
      `not a period: ${time}; write D, [..D], S/.. or S/E, with .. for a start that is not known`,
    )
  const begin = from === '..' ? UNKNOWN : dateBounds(from)
  const end = to === '..' ? published : dateBounds(to)
  if (begin.lowest > end.highest) throw new RangeError(`ends before it begins: ${time}`)
  return {
    form: 'span',
    begin: { lowest: begin.lowest, highest: Math.min(begin.highest, end.highest) },
    end: { lowest: Math.max(begin.lowest, end.lowest), highest: end.highest },
    ended: to !== '..',
  }
}

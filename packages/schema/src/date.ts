import { parse, type EdtfNode } from './edtf.ts'
import type { Bounds } from './bounds.ts'

const DAY = 86_400_000

/** A day as the number of days since 1970-01-01: `toDay('2016-03-15')` is 16875. @throws RangeError on another form */
export function toDay(date: string): number {
  const day = Date.parse(`${date}T00:00:00Z`) / DAY
  if (!/^[+-]?\d{4,6}-\d\d-\d\d$/.test(date) || !Number.isInteger(day) || fromDay(day) !== date)
    throw new RangeError(`not a day: ${date}; write it as YYYY-MM-DD`)
  return day
}

/** The day of a number of days since 1970-01-01, as `YYYY-MM-DD`. */
export function fromDay(day: number): string {
  const text = new Date(day * DAY).toISOString()
  return text.slice(0, text.indexOf('T'))
}

/**
 * The days that an EDTF date could be. A set such as `[2016-02-03,2016-02-10]` gives its first and its last day;
 * `[..2016-02]` has no lowest. The qualifiers `~` and `?` do not widen the bounds: nothing says by how much.
 *
 * @throws RangeError where the text is not a single EDTF date of level 1 or a level 2 set of dates
 */
export function dateBounds(edtf: string): Bounds {
  const known = parsed.get(edtf)
  if (known) return { ...known }
  const bounds = readDay(edtf) ?? readBounds(edtf)
  if (parsed.size >= KEPT) parsed.clear()
  parsed.set(edtf, bounds)
  return { ...bounds }
}

/** How many dates are kept. */
const KEPT = 5000

/** The dates that were read last: parsing one takes a fifth of a millisecond, and datasets repeat theirs. */
const parsed = new Map<string, Bounds>()

/** Most dates are days, which need no parser. Whatever else, or a day that does not exist, is left to it. */
function readDay(text: string): Bounds | undefined {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return undefined
  const day = Date.parse(`${text}T00:00:00Z`) / DAY
  return Number.isInteger(day) && fromDay(day) === text ? { lowest: day, highest: day } : undefined
}

function readBounds(edtf: string): Bounds {
  const node = parse(edtf)
  if (node.type === 'Interval' || node.type === 'List')
    throw new RangeError(
      `not a single date: ${edtf}; a day that is not known exactly is a set, as [2016-02-03..2016-02-10]`,
    )
  return nodeBounds(node, edtf)
}

/** Whether a text is a date that {@link dateBounds} reads. */
export function isDate(edtf: string): boolean {
  try {
    dateBounds(edtf)
    return true
  } catch {
    return false
  }
}

function nodeBounds(node: EdtfNode, text: string): Bounds {
  if (node.type === 'Set') {
    const parts = (node.values as (EdtfNode | [EdtfNode, EdtfNode])[])
      .flat()
      .map((part) => nodeBounds(part, text))
    return {
      lowest: node.earlier ? -Infinity : Math.min(...parts.map((part) => part.lowest)),
      highest: node.later ? Infinity : Math.max(...parts.map((part) => part.highest)),
    }
  }
  const { min, max } = node.bounds()
  const bounds = { lowest: Math.floor(min / DAY), highest: Math.floor(max / DAY) }
  if (!(bounds.lowest <= bounds.highest)) throw new RangeError(`not a date: ${text}`)
  return bounds
}

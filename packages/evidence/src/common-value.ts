import { fromDay, toDay, valueKey, type Bounds, type QuantityValue, type Value } from '@isnad/schema'
import { byText } from './order.ts'
import type { Saying } from './saying.ts'

const FIRST_DAY = toDay('0000-01-01')
const LAST_DAY = toDay('9999-12-31')

/**
 * What sayings with ordered values have in common, as a value. If one of them says exactly that, it is that one's own
 * value, so that "about 90 000" stays what was said; otherwise it is written from the bounds: `[2016-02-03..2016-02-10]`.
 *
 * Limits: a date before year 0 or after 9999 cannot be written so; the narrowest saying's own date then stands for it.
 *
 * @param sayings at least one, all of one side, with bounds that have a value in common
 */
export function commonValue(sayings: readonly Saying[]): Value {
  const common = commonBounds(sayings)
  const own = sayings
    .filter(({ bounds }) => bounds!.lowest === common.lowest && bounds!.highest === common.highest)
    .map(({ value }) => value)
    .sort((a, b) => byText(valueKey(a), valueKey(b)))
  // There is at least one saying, and each has a value.
  const model = own[0] ?? narrowest(sayings).value
  if (own[0] !== undefined) return own[0]
  if (model.type === 'quantity') return quantity(common, model)
  const edtf = date(common)
  return edtf === undefined ? model : { type: 'date', edtf }
}

/** The bounds of what sayings have in common. */
export function commonBounds(sayings: readonly Saying[]): Bounds {
  return {
    lowest: Math.max(...sayings.map(({ bounds }) => bounds!.lowest)),
    highest: Math.min(...sayings.map(({ bounds }) => bounds!.highest)),
  }
}

function quantity({ lowest, highest }: Bounds, { unit, of }: QuantityValue): QuantityValue {
  const limits =
    lowest === highest
      ? { value: lowest }
      : {
          ...(Number.isFinite(lowest) ? { min: lowest } : {}),
          ...(Number.isFinite(highest) ? { max: highest } : {}),
        }
  return { type: 'quantity', ...limits, unit, ...(of === undefined ? {} : { of }) }
}

function date({ lowest, highest }: Bounds): string | undefined {
  const canWrite = (day: number) => !Number.isFinite(day) || (FIRST_DAY <= day && day <= LAST_DAY)
  if (!canWrite(lowest) || !canWrite(highest)) return undefined
  if (lowest === highest) return fromDay(lowest)
  return `[${Number.isFinite(lowest) ? fromDay(lowest) : ''}..${Number.isFinite(highest) ? fromDay(highest) : ''}]`
}

function narrowest(sayings: readonly Saying[]): Saying {
  return sayings.reduce((best, saying) => (width(saying) < width(best) ? saying : best))
}

function width({ bounds }: Saying): number {
  return bounds!.highest - bounds!.lowest
}

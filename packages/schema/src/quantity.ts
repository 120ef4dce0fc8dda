import type { Bounds } from './bounds.ts'
import type { QuantityValue } from './value.ts'

/**
 * The bounds of a quantity. An approximate value is its value ± half a unit of its last digit that is not zero: "about
 * 90 000" is 85 000 to 95 000. Explicit limits narrow what the value alone would give.
 */
export function quantityBounds({
  value,
  min,
  max,
  approximate,
}: Omit<QuantityValue, 'type' | 'unit'>): Bounds {
  const slack = value !== undefined && approximate ? lastDigitUnit(value) / 2 : 0
  return {
    lowest: min ?? (value === undefined ? -Infinity : value - slack),
    highest: max ?? (value === undefined ? Infinity : value + slack),
  }
}

/** The unit of the last digit that is not zero: 10 000 for 90 000, 0.1 for 2.5. Zero has none: its unit is 1. */
function lastDigitUnit(value: number): number {
  if (value === 0) return 1
  const [digits = '', exponent = '0'] = Math.abs(value).toExponential().split('e')
  const decimals = digits.split('.')[1]?.length ?? 0
  return 10 ** (Number(exponent) - decimals)
}

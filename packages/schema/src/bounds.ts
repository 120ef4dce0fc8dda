/**
 * The lowest and the highest that an ordered value could be, both included. `-Infinity` and `Infinity` stand for no
 * limit. Dates are counted in days since 1970-01-01, quantities in their unit.
 */
export interface Bounds {
  lowest: number
  highest: number
}

/** Whether every value within `a` is smaller than every value within `b`. */
export function surelyBefore(a: Bounds, b: Bounds): boolean {
  return a.highest < b.lowest
}

/** Whether some value lies within both. */
export function mayMeet(a: Bounds, b: Bounds): boolean {
  return a.lowest <= b.highest && b.lowest <= a.highest
}

/** What two bounds have in common; `undefined` where they are disjoint. */
export function intersect(a: Bounds, b: Bounds): Bounds | undefined {
  if (!mayMeet(a, b)) return undefined
  return { lowest: Math.max(a.lowest, b.lowest), highest: Math.min(a.highest, b.highest) }
}

/** A bound as JSON and SQL keep it: no limit is `null`. */
export function finite(bound: number): number | null {
  return Number.isFinite(bound) ? bound : null
}

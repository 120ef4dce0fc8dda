import type { Value } from '@isnad/schema'
import { commonValue } from './common-value.ts'
import { byNumber, byText } from './order.ts'
import type { Saying } from './saying.ts'

/** A value that claims put forward together. */
export interface Candidate {
  value: Value
  /** The sayings for it, in the order of their claims. */
  sayings: Saying[]
}

/**
 * The values that asserted sayings of one side put forward.
 *
 * Ordered values: each largest group of sayings that have a value in common, with what they have in common. "About
 * 90 000" and "more than 46 000" are one candidate; "about 30 000" beside them is another. A saying that is wide enough
 * is in several.
 *
 * Other values, and those of a many-valued property: each distinct value. Who says Casablanca is not counted for Morocco, nor the other way: one source
 * alone saying so must not gain the weight of all who were less exact.
 */
export function candidates(sayings: readonly Saying[]): Candidate[] {
  const isOrdered = !sayings[0]?.property?.many && sayings.every(({ bounds }) => bounds !== undefined)
  if (isOrdered) return largestGroups(sayings).map((group) => ({ value: commonValue(group), sayings: group }))
  // The value is the first one's: the others have the same key.
  return [...Map.groupBy(sayings, ({ key }) => key).values()].map((group) => ({
    value: group[0]!.value,
    sayings: group,
  }))
}

/** Of all groups that share some value, those that no other contains. */
function largestGroups(sayings: readonly Saying[]): Saying[][] {
  const groups: Saying[][] = []
  // A largest group shares the lowest value of one of its sayings. Walking these upwards, a group is largest if one of
  // its sayings ends before the next group begins: otherwise the next one has all of it and more.
  const starts = [...new Set(sayings.map(({ bounds }) => bounds!.lowest))].sort(byNumber)
  starts.forEach((start, i) => {
    const group = sayings.filter(({ bounds }) => bounds!.lowest <= start && start <= bounds!.highest)
    const next = starts[i + 1] ?? Infinity
    const ends = Math.min(...group.map(({ bounds }) => bounds!.highest))
    if (i === starts.length - 1 || ends < next) groups.push(group)
  })
  return groups.sort((a, b) => byText(a[0]!.claim.id, b[0]!.claim.id))
}

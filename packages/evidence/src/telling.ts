import type { Bounds, Claim } from '@isnad/schema'

/** Where a claim stands in the order of what is told. */
export interface Telling {
  id: string
  /** The days that may be the last of which it speaks, as far as its own time and what is told around it say. */
  last: Bounds
  /** Ids of the claims that it is told after, directly or by way of others. */
  earlier: ReadonlySet<string>
  /** Ids of the claims that are told after it. */
  later: ReadonlySet<string>
}

/**
 * Puts claims in the order in which their sources tell them.
 *
 * "It was blocked; later it came back, by 5 November; then it was blocked again" orders three claims of which one has a
 * date. What is told after a claim is no earlier than it, so each claim's last day is at least that of what it is told
 * after, and at most that of what is told after it. This makes the order by days and the order by `after` one order,
 * and a transitive one.
 *
 * Limits: a text that tells B after A although A's days surely come later contradicts itself. The days of the claims in
 * the contradiction are then their own, and neither order is trusted for that pair: see `surelyFollows`.
 *
 * @param claims the claims that may be used
 * @param lastDays the days that may be the last of which a claim by itself speaks
 */
export function createTelling(
  claims: Iterable<Claim>,
  lastDays: (claim: Claim) => Bounds,
): (claim: Claim) => Telling {
  const before = new Map<string, string[]>()
  const behind = new Map<string, string[]>()
  const told = new Map<string, Claim>()
  for (const claim of claims) told.set(claim.id, claim)
  for (const claim of told.values())
    for (const id of claim.after ?? []) {
      if (!told.has(id)) continue
      push(before, claim.id, id)
      push(behind, id, claim.id)
    }

  const tellings = new Map<string, Telling>()
  return (claim) => {
    const known = tellings.get(claim.id)
    if (known !== undefined) return known
    const earlier = reach(before, claim.id)
    const later = reach(behind, claim.id)
    const telling = { id: claim.id, last: narrowed(claim, earlier, later), earlier, later }
    tellings.set(claim.id, telling)
    return telling
  }

  function narrowed(claim: Claim, earlier: Iterable<string>, later: Iterable<string>): Bounds {
    const own = lastDays(claim)
    const last = { ...own }
    // `told` has every id that `reach` gives, because only ids in it were linked.
    for (const id of earlier) last.lowest = Math.max(last.lowest, lastDays(told.get(id)!).lowest)
    for (const id of later) last.highest = Math.min(last.highest, lastDays(told.get(id)!).highest)
    return last.lowest <= last.highest ? last : own
  }
}

/**
 * Whether one claim's last word, as of a day, is surely later than another's: by its days or by the order of telling.
 * A period that may reach the day is weighed only up to it, so nothing but the telling comes after one that may still
 * speak of the day itself.
 */
export function surelyFollows(one: Telling, other: Telling, day: number): boolean {
  return comesAfter(one, other, day) && !comesAfter(other, one, day)
}

function comesAfter(one: Telling, other: Telling, day: number): boolean {
  return one.earlier.has(other.id) || (one.last.lowest > other.last.highest && other.last.highest < day)
}

function push(lists: Map<string, string[]>, key: string, id: string): void {
  const list = lists.get(key)
  if (list === undefined) lists.set(key, [id])
  else list.push(id)
}

/** Every id that links lead to. A circle of links leads back to its start, which is left out. */
function reach(links: ReadonlyMap<string, readonly string[]>, start: string): Set<string> {
  const reached = new Set<string>()
  const waiting = [...(links.get(start) ?? [])]
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (id === start || reached.has(id)) continue
    reached.add(id)
    waiting.push(...(links.get(id) ?? []))
  }
  return reached
}

import type { Claim, Period } from '@isnad/schema'

/** Orders texts by their UTF-16 code units, which is the same on every machine, unlike any collation. */
export function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** Orders numbers, smallest first; infinities have their place. */
export function byNumber(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** Orders things by their ids. */
export function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return byText(a.id, b.id)
}

/** Each of the things once, by id, in the order of the ids. */
export function distinctById<T extends { readonly id: string }>(things: Iterable<T>): T[] {
  const byIds = new Map<string, T>()
  for (const thing of things) byIds.set(thing.id, thing)
  return [...byIds.values()].sort(byId)
}

/** Each of the claims once, those first that may speak of the latest day; then in the order of the ids. */
export function latestFirst(claims: Iterable<Claim>, period: (claim: Claim) => Period): Claim[] {
  return distinctById(claims).sort((a, b) => byNumber(period(b).end.highest, period(a).end.highest))
}

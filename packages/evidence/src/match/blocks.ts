import type { Lookup } from '../lookup.ts'
import { byText } from '../order.ts'
import type { MatchRecord } from './match-record.ts'
import type { Profile } from './profile.ts'

/** Of how many stretches of time a date may be. One that is longer tells nothing. */
const MOST_STRETCHES = 36
/** Days: a month, about. */
const STRETCH = 31

/**
 * The keys under which a record is looked for, so that only records with a key in common need be compared. An incident
 * has one for each place that it is in, however wide, and each month that it may be of or be near; somebody has one for
 * each name and identifier.
 *
 * Limits: an incident without a day or without a place has no key, and is never proposed.
 */
export function keysOf(
  { record, traits }: Profile,
  { near, wholesOf }: { near: number; wholesOf: (place: string) => Iterable<string> },
): string[] {
  const { kind } = record
  if (kind === 'organization' || kind === 'person')
    return [
      ...(traits.identifier ?? []).map(({ value }) => `${kind} = ${value}`),
      ...(traits.name ?? []).map(({ value }) => `${kind} ~ ${value}`),
    ]
  const length = Math.max(near, STRETCH - 1) + 1
  const stretches = new Set<number>()
  for (const { days } of traits.date ?? []) {
    if (days === undefined) continue
    const [first, last] = [Math.floor(days.lowest / length), Math.floor(days.highest / length)]
    if (!(last - first < MOST_STRETCHES)) continue
    // Two days that are near lie in one stretch or in neighbours: each stretch is kept with the next.
    for (let at = first; at <= last + 1; at++) stretches.add(at)
  }
  const places = new Set((traits.place ?? []).flatMap(({ value }) => [...wholesOf(value)]))
  return [...places].flatMap((place) => [...stretches].map((at) => `${kind} ${place} ${at}`))
}

/** Gives a place and all that it is in, each by the one id under which it counts. */
export function createWholes(
  records: readonly MatchRecord[],
  { same }: Pick<Lookup, 'same'>,
): (place: string) => Iterable<string> {
  const wider = Map.groupBy(records, ({ id }) => same(id))
  return (place) => {
    const all = new Set([same(place)])
    // A set gives what is added to it while it is walked.
    for (const at of all)
      for (const { partOf = [] } of wider.get(at) ?? []) for (const whole of partOf) all.add(same(whole))
    return all
  }
}

/** Two records that have a key in common, the first by its id first. */
export type Paired = readonly [Profile, Profile]

/**
 * The pairs of records of different datasets that have a key in common, each once. Keys that few records have come first,
 * and where there would be more than `most` comparisons, the keys that most records have are left out.
 *
 * @returns the pairs, and how many comparisons were left out
 */
export function pairsOf(
  keyed: readonly (readonly [Profile, readonly string[]])[],
  { most, isAsked }: { most: number; isAsked: (a: string, b: string) => boolean },
): { pairs: Paired[]; skipped: number } {
  const blocks = new Map<string, Map<string, Profile[]>>()
  for (const [profile, keys] of keyed)
    for (const key of keys) {
      const block = blocks.get(key) ?? new Map<string, Profile[]>()
      blocks.set(key, block)
      const { dataset } = profile.record
      const members = block.get(dataset)
      if (members === undefined) block.set(dataset, [profile])
      else members.push(profile)
    }
  const jobs = [...blocks]
    .flatMap(([key, block]) => {
      const datasets = [...block.keys()].sort(byText)
      return datasets.flatMap((one, i) =>
        datasets
          .slice(i + 1)
          .filter((other) => isAsked(one, other))
          .map((other) => ({ key: `${key} ${one} ${other}`, a: block.get(one)!, b: block.get(other)! })),
      )
    })
    .sort((x, y) => x.a.length * x.b.length - y.a.length * y.b.length || byText(x.key, y.key))
  const found = new Map<string, Paired>()
  let [done, skipped] = [0, 0]
  for (const { a, b } of jobs) {
    const size = a.length * b.length
    if (done + size > most) {
      skipped += size
      continue
    }
    done += size
    for (const one of a)
      for (const other of b) {
        const pair = one.record.id < other.record.id ? ([one, other] as const) : ([other, one] as const)
        found.set(JSON.stringify(pair.map(({ record }) => record.id)), pair)
      }
  }
  return { pairs: [...found.values()], skipped }
}

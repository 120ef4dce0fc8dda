import type { Bounds } from '@isnad/schema'
import type { Lookup } from './lookup.ts'
import { byNumber } from './order.ts'
import type { Saying } from './saying.ts'
import { sureDays } from './speech.ts'

type Known = Pick<Lookup, 'period' | 'same' | 'wholes'>

/** A saying that has begun, and the days of which it surely speaks. */
interface Begun {
  saying: Saying
  days: Bounds
  /** Its number in the order of the first days. */
  number: number
}

/** What does not vary is so whenever it is told. */
const ALWAYS: Bounds = { lowest: -Infinity, highest: Infinity }

/**
 * The pairs of one side of which each has to be looked at: no other pair passes both `timesSurelyMeet` and
 * `scopesSurelyMeet`.
 *
 * In the order of their first day, each saying is put to those before it that have not ended; and of those of a scoped
 * property, to those of a place that it is in, or that is in it. A service has hundreds of thousands of measurements: few
 * of them are of one day, and of those few are of one country.
 *
 * @param sayings of one side, whose order is kept among those that begin on one day
 */
export function* candidatePairs(sayings: readonly Saying[], lookup: Known): Iterable<[Saying, Saying]> {
  const lasting = sayings[0]?.property?.scoped ? createPlaces(lookup) : createList()
  for (const next of begun(sayings, lookup)) {
    for (const { saying } of lasting.meeting(next)) yield [saying, next.saying]
    lasting.add(next)
  }
}

function begun(sayings: readonly Saying[], lookup: Known): Begun[] {
  return sayings
    .flatMap((saying) => {
      const days = saying.property?.varying ? sureDays(lookup.period(saying.claim)) : ALWAYS
      return days === undefined ? [] : [{ saying, days }]
    })
    .sort((a, b) => byNumber(a.days.lowest, b.days.lowest))
    .map((one, number) => ({ ...one, number }))
}

/** Sayings that have begun and may not have ended. */
interface Lasting {
  /** Those that have not ended when the next begins and that it may meet, in the order in which they were added. */
  meeting: (next: Begun) => readonly Begun[]
  add: (next: Begun) => void
}

function createList(): Lasting {
  let list: Begun[] = []
  return {
    meeting: (next) => (list = list.filter(hasNotEnded(next))),
    add: (next) => void list.push(next),
  }
}

/** Those of a scoped property, by place: what has no scope meets nothing. */
function createPlaces({ same, wholes }: Known): Lasting {
  const at = new Map<string, Begun[]>()
  const within = new Map<string, Begun[]>()
  return {
    meeting(next) {
      const place = next.saying.claim.scope?.place
      if (place === undefined) return []
      const wider = [...wholes(place)].flatMap((whole) => lastingOf(at, whole, next))
      const narrower = lastingOf(within, same(place), next)
      // In a circle of places, each is in the other.
      return [...new Set([...wider, ...narrower])].sort((a, b) => byNumber(a.number, b.number))
    },
    add(next) {
      const place = next.saying.claim.scope?.place
      if (place === undefined) return
      const own = same(place)
      for (const whole of wholes(place)) put(whole === own ? at : within, whole, next)
    },
  }
}

function lastingOf(lists: Map<string, Begun[]>, key: string, next: Begun): readonly Begun[] {
  const list = lists.get(key)?.filter(hasNotEnded(next)) ?? []
  if (list.length > 0) lists.set(key, list)
  else lists.delete(key)
  return list
}

function put(lists: Map<string, Begun[]>, key: string, one: Begun): void {
  const list = lists.get(key)
  if (list === undefined) lists.set(key, [one])
  else list.push(one)
}

function hasNotEnded(next: Begun): (one: Begun) => boolean {
  return ({ days }) => days.highest >= next.days.lowest
}

import { dateBounds, finite } from '@isnad/schema'
import type { Store } from '@isnad/store'
import { apiError } from './errors.ts'

/** What events can be asked for by. */
export interface EventArguments {
  type?: string | null | undefined
  during?: string | null | undefined
  participant?: string | null | undefined
}

/** The events that arguments ask for. */
export async function eventFilter(store: Store, { type, during, participant }: EventArguments) {
  const taker =
    participant == null ? undefined : (await store.resolveId(participant, { types: ['record'] })).id
  const facts = [
    ...(type == null ? [] : [{ property: 'eventType', code: type }]),
    ...(taker === undefined ? [] : [{ property: 'participant', objectId: taker }]),
    ...(during == null ? [] : [{ property: 'date', ...mayMeet(parseDays(during)) }]),
  ]
  return { kind: 'event' as const, ...(facts.length > 0 && { AND: facts.map((fact) => ({ facts: fact })) }) }
}

/** Values whose bounds meet these; a bound that is not there is no limit. */
function mayMeet({ lowest, highest }: { lowest: number | null; highest: number | null }) {
  return {
    AND: [
      ...(highest === null
        ? []
        : [{ OR: [{ lowest: { isNull: true as const } }, { lowest: { lte: highest } }] }]),
      ...(lowest === null
        ? []
        : [{ OR: [{ highest: { isNull: true as const } }, { highest: { gte: lowest } }] }]),
      { property: 'date' },
    ],
  }
}

/** The days that an EDTF date or interval covers. */
function parseDays(during: string): { lowest: number | null; highest: number | null } {
  const [from = '', to = from, ...rest] = during.split('/')
  try {
    if (rest.length > 0) throw new RangeError('two slashes')
    const lowest = from === '..' ? null : finite(dateBounds(from).lowest)
    const highest = to === '..' ? null : finite(dateBounds(to).highest)
    if (lowest !== null && highest !== null && lowest > highest) throw new RangeError('ends before it begins')
    return { lowest, highest }
  } catch {
    throw apiError(
      'BAD_DATE',
      `not a date or an interval: ${JSON.stringify(during)}; write EDTF such as 2016-02, 2016-01/2016-03 or 2016-11/..`,
    )
  }
}

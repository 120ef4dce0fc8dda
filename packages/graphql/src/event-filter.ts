import { dateBounds, finite } from '@isnad/schema'
import type { Store } from '@isnad/store'
import type { FiniteBounds } from './bounds.ts'
import { apiError } from './errors.ts'
import { findId, RECORD } from './find-id.ts'
import { given } from './given.ts'

/** What events can be asked for by. */
export interface EventArguments {
  type?: string | null | undefined
  during?: string | null | undefined
  participant?: string | null | undefined
}

/** The events that arguments ask for. */
export async function eventFilter(store: Store, asked: EventArguments) {
  const { type, during, participant } = given(asked)
  const objectId = await findId(store, participant, RECORD)
  const facts = [
    ...(type === undefined ? [] : [{ property: 'eventType', code: type }]),
    ...(objectId === undefined ? [] : [{ property: 'participant', objectId }]),
    ...(during === undefined ? [] : [{ AND: mayMeet(parseDays(during)) }]),
  ]
  // An empty list of conditions is refused.
  return { kind: 'event' as const, ...(facts.length > 0 && { AND: facts.map((fact) => ({ facts: fact })) }) }
}

/** Values whose bounds meet these; a bound that is not there is no limit. */
function mayMeet({ lowest, highest }: FiniteBounds) {
  return [
    { property: 'date' },
    ...(highest === null
      ? []
      : [{ OR: [{ lowest: { isNull: true as const } }, { lowest: { lte: highest } }] }]),
    ...(lowest === null
      ? []
      : [{ OR: [{ highest: { isNull: true as const } }, { highest: { gte: lowest } }] }]),
  ]
}

/** The days that an EDTF date or interval covers. */
function parseDays(during: string): FiniteBounds {
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

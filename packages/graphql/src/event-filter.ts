import { toDay } from '@isnad/schema'
import type { Store } from '@isnad/store'
import { surelyPublishedBy } from './claim-filter.ts'
import { mayMeet, parseDays } from './days.ts'
import { findId, RECORD } from './find-id.ts'
import { given } from './given.ts'

/** What events can be asked for by. */
export interface EventArguments {
  type?: string | null | undefined
  during?: string | null | undefined
  participant?: string | null | undefined
  disputed?: boolean | null | undefined
  knownBy?: string | null | undefined
}

const DISPUTED = { disputed: true } as const

/** The events that arguments ask for. */
export async function eventFilter(store: Store, asked: EventArguments) {
  const { type, during, participant, disputed, knownBy } = given(asked)
  const objectId = await findId(store, participant, RECORD)
  const facts = [
    ...(type === undefined ? [] : [{ property: 'eventType', code: type }]),
    ...(objectId === undefined ? [] : [{ property: 'participant', objectId }]),
    ...(during === undefined
      ? []
      : [{ AND: [{ property: 'date' }, ...mayMeet(parseDays(during), 'lowest', 'highest')] }]),
  ]
  // An empty list of conditions is refused.
  const all = [
    ...facts.map((fact) => ({ facts: fact })),
    ...(disputed === undefined ? [] : [disputed ? { facts: DISPUTED } : { NOT: { facts: DISPUTED } }]),
    ...(knownBy === undefined ? [] : [{ claims: { source: surelyPublishedBy(toDay(knownBy)) } }]),
  ]
  return { kind: 'event' as const, ...(all.length > 0 && { AND: all }) }
}

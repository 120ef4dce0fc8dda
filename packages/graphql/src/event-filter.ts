import { and, eq, inArray, sql, type AnyColumn } from 'drizzle-orm'
import { toDay } from '@isnad/schema'
import type { Store } from '@isnad/store'
import { surelyPublishedBy } from './claim-filter.ts'
import { mayMeet, parseDays } from './days.ts'
import { nextDuring } from './event-page.ts'
import { findId, RECORD } from './find-id.ts'
import { given } from './given.ts'
import { disputedSubjects } from './known-filter.ts'
import type { NextPage } from './page.ts'

/** What events can be asked for by. */
export interface EventArguments {
  type?: string | null | undefined
  during?: string | null | undefined
  participant?: string | null | undefined
  disputed?: boolean | null | undefined
  knownBy?: string | null | undefined
}

const DISPUTED = { disputed: true } as const
const PARTICIPANT = 'participant'

/**
 * The events that arguments ask for.
 *
 * @param page for the events of this page alone: those of some days are then looked for in the order of their ids, and no
 *   more of them than the page takes
 */
export async function eventFilter(store: Store, asked: EventArguments, page?: NextPage) {
  const { type, during, participant, disputed, knownBy } = given(asked)
  const objectId = await findId(store, participant, RECORD)
  const days = during === undefined ? undefined : parseDays(during)
  const ofType = type === undefined ? [] : [{ property: 'eventType', code: type }]
  const ofDays =
    days === undefined ? [] : [{ AND: [{ property: 'date' }, ...mayMeet(days, 'lowest', 'highest')] }]
  if (knownBy !== undefined)
    return events(
      asKnown(
        store,
        [...ofType, ...ofDays, ...(objectId === undefined ? [] : [{ property: PARTICIPANT, objectId }])],
        toDay(knownBy),
        disputed,
      ),
    )
  const others = [
    ...ofType.map((fact) => ({ facts: fact })),
    ...(objectId === undefined ? [] : [{ RAW: takenPartIn(store, objectId) }]),
    ...(disputed === undefined ? [] : [disputed ? { facts: DISPUTED } : { NOT: { facts: DISPUTED } }]),
  ]
  if (page === undefined || days === undefined || objectId !== undefined)
    return events([...ofDays.map((fact) => ({ facts: fact })), ...others])
  const ids = nextDuring(store, days, page, events(others))
  return events([{ RAW: ({ id }: { id: AnyColumn }) => sql`${id} in ${ids}` }])
}

function events(all: readonly object[]) {
  // An empty list of conditions is refused.
  return { kind: 'event' as const, ...(all.length > 0 && { AND: [...all] }) }
}

/** Whether a fact says that a record took part. As a subquery, for the reason of `passedOnBy`. */
function takenPartIn({ db, tables: { facts } }: Store, objectId: string) {
  const events = db
    .select({ id: facts.subjectId })
    .from(facts)
    .where(and(eq(facts.objectId, objectId), eq(facts.property, PARTICIPANT)))
  return ({ id }: { id: AnyColumn }) => inArray(id, events)
}

/**
 * The same by what was known on a day. A code or a record is a fact as soon as one claim asserts it; of dates, each claim
 * counts by itself, where a fact has the days that its claims share.
 */
function asKnown(store: Store, facts: readonly object[], day: number, disputed: boolean | undefined) {
  const source = surelyPublishedBy(day)
  return [
    { claims: { source } },
    ...facts.map((fact) => ({
      claims: {
        AND: [fact, { mode: 'asserts', denied: false, deprecated: { isNull: true as const }, source }],
      },
    })),
    ...(disputed === undefined ? [] : [{ RAW: disputedSubjects(store, day, disputed) }]),
  ]
}

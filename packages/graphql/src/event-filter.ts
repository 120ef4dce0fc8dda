import { and, eq, inArray, type AnyColumn } from 'drizzle-orm'
import { toDay } from '@isnad/schema'
import type { Store } from '@isnad/store'
import { surelyPublishedBy } from './claim-filter.ts'
import { mayMeet, parseDays } from './days.ts'
import { findId, RECORD } from './find-id.ts'
import { given } from './given.ts'
import { disputedSubjects } from './known-filter.ts'

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

/** The events that arguments ask for. */
export async function eventFilter(store: Store, asked: EventArguments) {
  const { type, during, participant, disputed, knownBy } = given(asked)
  const objectId = await findId(store, participant, RECORD)
  const facts = [
    ...(type === undefined ? [] : [{ property: 'eventType', code: type }]),
    ...(during === undefined
      ? []
      : [{ AND: [{ property: 'date' }, ...mayMeet(parseDays(during), 'lowest', 'highest')] }]),
  ]
  // An empty list of conditions is refused.
  const all =
    knownBy === undefined
      ? [
          ...facts.map((fact) => ({ facts: fact })),
          ...(objectId === undefined ? [] : [{ RAW: takenPartIn(store, objectId) }]),
          ...(disputed === undefined ? [] : [disputed ? { facts: DISPUTED } : { NOT: { facts: DISPUTED } }]),
        ]
      : asKnown(
          store,
          [...facts, ...(objectId === undefined ? [] : [{ property: PARTICIPANT, objectId }])],
          toDay(knownBy),
          disputed,
        )
  return { kind: 'event' as const, ...(all.length > 0 && { AND: all }) }
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

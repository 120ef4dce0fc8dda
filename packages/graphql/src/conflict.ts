import type { Store } from '@isnad/store'
import type { Builder } from './builder.ts'
import { paged, type Connections } from './connections.ts'
import { count } from './count.ts'
import { findId, RECORD } from './find-id.ts'
import { defined, given } from './given.ts'
import type { Refs } from './refs.ts'
import type { Enums } from './vocabulary-enums.ts'

/** Adds `Conflict` and the query that returns conflicts. */
export function addConflict(
  builder: Builder,
  store: Store,
  refs: Refs,
  enums: Enums,
  connections: Connections,
): void {
  const { Conflict } = refs
  builder.drizzleObjectFields(Conflict, (t) => ({
    subject: t.relation('subject', {
      type: refs.Record,
      description:
        'The record that the left claim is about, and the right one too, unless `sameAs` claims join the records of the two: see `left.subject` and `right.subject`.',
    }),
    property: t.expose('property', { type: enums.property, description: 'The property that both speak of.' }),
    left: t.relation('left', { description: 'The claim that comes first by its id.' }),
    right: t.relation('right', { description: 'The other claim.' }),
  }))

  builder.queryField('conflicts', (t) =>
    t.drizzleConnection(
      {
        type: Conflict,
        ...paged,
        description: 'Pairs of claims that cannot both be true, in the order of the claims’ ids.',
        args: {
          about: t.arg.id({ description: 'Only those about this record.' }),
          property: t.arg({ type: enums.property, description: 'Only those that speak of this property.' }),
        },
        totalCount: async (_root, asked) => count(store, 'conflicts', await conflictFilter(store, asked)),
        resolve: async (query, _root, asked) =>
          store.db.query.conflicts.findMany(
            query({ where: await conflictFilter(store, asked), orderBy: { id: 'asc' } }),
          ),
      },
      connections.conflicts,
    ),
  )
}

interface ConflictArguments {
  about?: string | null | undefined
  property?: string | null | undefined
}

async function conflictFilter(store: Store, asked: ConflictArguments) {
  const { about, property } = given(asked)
  const subjectId = await findId(store, about, RECORD)
  // Two claims on records that `sameAs` joins conflict under the left one's subject, and the right one's asks for it too.
  const either = subjectId === undefined ? undefined : [{ subjectId }, { right: { subjectId } }]
  return defined({ OR: either, property })
}

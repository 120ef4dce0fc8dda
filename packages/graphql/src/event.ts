import type { Store } from '@isnad/store'
import type { Builder } from './builder.ts'
import { addTotalCount, paged } from './connections.ts'
import { storedList } from './compiled/stored-list.ts'
import { count } from './count.ts'
import { nextPage } from './page.ts'
import { eventFilter, type EventArguments } from './event-filter.ts'
import type { KindRefs } from './record.ts'
import type { Enums } from './vocabulary-enums.ts'

/** Adds the query that returns events. The type `Event` itself is one of the kinds of record. */
export function addEvent(builder: Builder, store: Store, { event }: KindRefs, { codes }: Enums): void {
  const connection = builder.connectionObject({ type: event, name: 'EventConnection' }, { name: 'EventEdge' })
  addTotalCount(builder, connection)
  builder.queryField('events', (t) =>
    t.drizzleConnection(
      {
        type: event,
        ...paged,
        description: 'Events, in the order of their ids.',
        args: {
          type: t.arg({
            type: codes.eventType,
            description: 'Only those of which a fact says that they are of this type.',
          }),
          during: t.arg.string({
            description:
              'Only those that may have happened then, by a fact: an EDTF date or interval such as `2016-02`, `2016-01/2016-03` or `2016-11/..`.',
          }),
          disputed: t.arg.boolean({
            description: 'Only those of which some fact is disputed, or only those of which none is.',
          }),
          knownBy: t.arg({
            type: 'Date',
            description:
              'Only those of which some source says something that was surely published by this day; the other filters then go by what such sources assert.',
          }),
          participant: t.arg.id({ description: 'Only those in which this record took part, by a fact.' }),
        },
        extensions: storedList('records', (asked: EventArguments, page) => eventFilter(store, asked, page)),
        totalCount: async (_root, asked) => count(store, 'records', await eventFilter(store, asked)),
        resolve: async (query, _root, asked) =>
          store.db.query.records.findMany(
            query({ where: await eventFilter(store, asked, nextPage(asked)), orderBy: { id: 'asc' } }),
          ),
      },
      connection,
    ),
  )
}

import type { ObjectRef } from '@pothos/core'
import type { Builder, BuilderTypes } from './builder.ts'
import { maxSize } from './page.ts'
import type { Refs } from './refs.ts'

export type Connections = ReturnType<typeof createConnections>

/** Options of every connection: the limit of its pages. */
export const paged = { maxSize } as const

/** The connection types, each shared by all fields that give pages of its kind. */
export function createConnections(builder: Builder, { Record, Claim, Source, Conflict, Fact }: Refs) {
  const connections = {
    records: builder.connectionObject({ type: Record, name: 'RecordConnection' }, { name: 'RecordEdge' }),
    claims: builder.connectionObject({ type: Claim, name: 'ClaimConnection' }, { name: 'ClaimEdge' }),
    sources: builder.connectionObject({ type: Source, name: 'SourceConnection' }, { name: 'SourceEdge' }),
    conflicts: builder.connectionObject(
      { type: Conflict, name: 'ConflictConnection' },
      { name: 'ConflictEdge' },
    ),
    facts: builder.connectionObject({ type: Fact, name: 'FactConnection' }, { name: 'FactEdge' }),
  }
  for (const connection of Object.values(connections)) addTotalCount(builder, connection)
  return connections
}

/** Adds `totalCount` to a connection. */
export function addTotalCount(builder: Builder, connection: unknown): void {
  // Connections differ in their nodes alone, which the count does not look at.
  builder.objectField(
    connection as ObjectRef<PothosSchemaTypes.ExtendDefaultTypes<BuilderTypes>, object>,
    'totalCount',
    (t) =>
      t.int({
        description: 'How many there are on all pages together.',
        // plugin-drizzle reads no rows where only this is asked for.
        extensions: { pothosDrizzleTotalCount: true },
        resolve: totalCount,
      }),
  )
}

/** The count is made when it is asked for: see `TotalCountPlugin` for the pages of a row. */
function totalCount(page: { totalCount?: () => Promise<number> }): Promise<number> {
  if (page.totalCount === undefined) throw new Error('a connection without a count')
  return page.totalCount()
}

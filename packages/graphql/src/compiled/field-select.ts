import type { GraphQLField, GraphQLNamedType } from 'graphql'

/** A query of drizzle's for rows of one table with what belongs to them. */
export interface RowQuery {
  columns?: { readonly [name: string]: boolean }
  with?: { readonly [relation: string]: RowQuery | true }
  extras?: { readonly [name: string]: unknown }
  where?: unknown
  orderBy?: unknown
  limit?: unknown
}

/** Where the rows of a connection stand below it, as plugin-drizzle says it. */
export interface RowsBelow {
  getType: () => string
}

/** What a field asks of its parent's row. `nested` is told what it asks of the rows below. */
export type FieldSelect = (
  arguments_: { [name: string]: unknown },
  context: object,
  nested: (query?: RowQuery, below?: RowsBelow) => RowQuery,
  selected: () => ReadonlySet<string>,
  path: object,
) => RowQuery | null

type Raw = (parent: unknown, arguments_: object, context: object) => unknown

/** What Pothos and its plugin for drizzle keep of a field of ours. */
export interface FieldExtensions {
  pothosDrizzleSelect?: FieldSelect | RowQuery
  pothosExposedField?: string
  pothosOptions?: { resolve?: Raw }
}

/** What they keep of a type. */
export interface TypeExtensions {
  pothosDrizzleModel?: string
  pothosDrizzleSelect?: RowQuery
}

export function fieldExtensions(field: GraphQLField<unknown, unknown>): FieldExtensions {
  // The plugins write these; a test holds that they are there.
  return field.extensions as FieldExtensions
}

export function typeExtensions(type: GraphQLNamedType): TypeExtensions {
  // As above.
  return type.extensions as TypeExtensions
}

import SchemaBuilder, {
  BasePlugin,
  createContextCache,
  type PothosOutputFieldConfig,
  type SchemaTypes,
} from '@pothos/core'
import { and, count, inArray, type AnyColumn, type SQL } from 'drizzle-orm'
import type { Store } from '@isnad/store'
import type { Tables } from '@isnad/schema/tables'
import type { GraphQLFieldResolver } from 'graphql'
import type { Context } from './context.ts'
import { given } from './given.ts'

const NAME = 'totalCount'

declare global {
  // Pothos finds its plugins through this namespace.
  export namespace PothosSchemaTypes {
    interface Plugins<Types extends SchemaTypes> {
      totalCount: TotalCountPlugin<Types>
    }
  }
}

/** Of a field that pages through rows of a table that belong to its parent: how to count them. */
export interface CountRelated {
  table: 'claims' | 'facts'
  /** The column that has the parent's id. */
  column: string
  /** The arguments that the rows are chosen by, named as the columns that they must equal. */
  filter?: readonly string[]
}

/**
 * Counts the rows of connections below a row, for all rows of a list in one statement. plugin-drizzle 0.20 has a count of
 * its own, which takes drizzle's `relationToSQL` to return SQL; since rc.3 it returns chunks.
 */
class TotalCountPlugin<Types extends SchemaTypes> extends BasePlugin<Types> {
  override wrapResolve(
    resolver: GraphQLFieldResolver<unknown, Types['Context'], object>,
    field: PothosOutputFieldConfig<Types>,
  ): GraphQLFieldResolver<unknown, Types['Context'], object> {
    const how = field.extensions?.countRelated as CountRelated | undefined
    if (how === undefined) return resolver
    return async (parent, args, context, info) => {
      const page = await resolver(parent, args, context, info)
      const asked = Object.entries(given(args)).filter(
        ([name, value]) => value !== undefined && how.filter?.includes(name),
      )
      // The parent is a row of which the key was selected, and the context is ours.
      const { id } = parent as { id: string }
      return {
        ...(page as object),
        totalCount: () => counterOf(context as Context).count(how, Object.fromEntries(asked), id),
      }
    }
  }
}

const counterOf = createContextCache(({ store }: Context) => new Counter(store))

class Counter {
  readonly #store: Store
  readonly #batches = new Map<string, { ids: string[]; counts: Promise<Map<string, number>> }>()

  constructor(store: Store) {
    this.#store = store
  }

  async count(how: CountRelated, equal: { [column: string]: unknown }, id: string): Promise<number> {
    const key = JSON.stringify([how, equal])
    let batch = this.#batches.get(key)
    if (batch === undefined) {
      const ids: string[] = []
      batch = { ids, counts: Promise.resolve().then(() => this.#read(key, how, equal, ids)) }
      this.#batches.set(key, batch)
    }
    batch.ids.push(id)
    return (await batch.counts).get(id) ?? 0
  }

  async #read(
    key: string,
    { table, column }: CountRelated,
    equal: { [column: string]: unknown },
    ids: readonly string[],
  ) {
    this.#batches.delete(key)
    const from = this.#store.tables[table]
    const columns = from as Tables[typeof table] & { [name: string]: AnyColumn }
    const conditions: SQL[] = Object.entries(equal).map(([name, value]) => inArray(columns[name]!, [value]))
    const rows = await this.#store.db
      .select({ id: columns[column]!, count: count() })
      .from(from)
      .where(and(inArray(columns[column]!, [...ids]), ...conditions))
      .groupBy(columns[column]!)
    return new Map(rows.map((row) => [String(row.id), row.count]))
  }
}

SchemaBuilder.registerPlugin(NAME, TotalCountPlugin)

export default NAME

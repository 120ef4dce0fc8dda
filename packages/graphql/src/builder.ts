import SchemaBuilder from '@pothos/core'
import DrizzlePlugin from '@pothos/plugin-drizzle'
import RelayPlugin from '@pothos/plugin-relay'
import type { Relations } from '@isnad/schema/tables'
import type { Store } from '@isnad/store'
import type { Context } from './context.ts'
import CodedErrorsPlugin from './coded-errors-plugin.ts'
import ReleaseArgumentPlugin from './release-argument-plugin.ts'
import { relayOptions } from './relay-options.ts'
import TotalCountPlugin from './total-count-plugin.ts'
import { DEFAULT_PAGE, MAX_PAGE } from './page.ts'

/** What the types of the schema are made over. */
export interface BuilderTypes {
  Context: Context
  DrizzleRelations: Relations
  DefaultFieldNullability: false
  DefaultEdgesNullability: { list: false; items: false }
  DefaultNodeNullability: false
  Scalars: { Date: { Input: string; Output: string } }
}

export type Builder = ReturnType<typeof createBuilder>

/** The builder: plugins and their options. It defines no types. */
export function createBuilder(store: Store) {
  return new SchemaBuilder<BuilderTypes>({
    plugins: [CodedErrorsPlugin, ReleaseArgumentPlugin, TotalCountPlugin, RelayPlugin, DrizzlePlugin],
    defaultFieldNullability: false,
    drizzle: {
      client: store.db,
      relations: store.relations,
      getTableConfig: store.getTableConfig,
      defaultConnectionSize: DEFAULT_PAGE,
      maxConnectionSize: MAX_PAGE,
    },
    relay: relayOptions,
  })
}

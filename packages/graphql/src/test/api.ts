import { createDatabase, type Engine } from '@isnad/test-databases'
import { graphql, type ExecutionResult } from 'graphql'
import type { Release } from '@isnad/schema'
import { openStore, type Registry, type Store } from '@isnad/store'
import { createContext, type Texts } from '../context.ts'
import { createSchema } from '../schema.ts'

/** A schema over a store, and the statements that the last question took. */
export interface Api {
  store: Store
  statements: string[]
  /** Puts a question and expects it to be answered without errors. */
  ask(source: string, variables?: { [name: string]: unknown }): Promise<Data>
  /** Puts a question and gives whatever comes. */
  put(source: string, variables?: { [name: string]: unknown }): Promise<ExecutionResult>
}

/** An answer, in which a test looks for what it knows to be there. */
// oxlint-disable-next-line typescript/no-explicit-any
export type Data = any

/** Opens a store with these releases on the engine of this run, or on another, and the API over it. */
export async function openApi(
  releases: readonly Release[],
  options: { texts?: Texts; properties?: Registry; engine?: Engine } = {},
): Promise<Api> {
  const { texts, properties } = options
  const statements: string[] = []
  const logger = { logQuery: (sql: string) => void statements.push(sql) }
  const { url } = await createDatabase(options.engine)
  const store = await openStore({ url, logger, ...(properties && { properties }) })
  await store.migrate()
  await store.load(releases)
  await store.generation()
  const schema = createSchema(store)
  const put = async (source: string, variables: { [name: string]: unknown } = {}) => {
    statements.length = 0
    return graphql({
      schema,
      source,
      variableValues: variables,
      contextValue: createContext(store, texts ? { texts } : {}),
    })
  }
  const ask = async (source: string, variables?: { [name: string]: unknown }) => {
    const { data, errors } = await put(source, variables)
    if (errors) throw new AggregateError(errors, errors.map(({ message }) => message).join('\n'))
    // Prototypes of graphql-js are in the way of comparisons.
    return JSON.parse(JSON.stringify(data))
  }
  return { store, statements, ask, put }
}

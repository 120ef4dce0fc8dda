import { createContext, createSchema } from '@isnad/graphql'
import { openStore } from '@isnad/store'
import { fastify } from 'fastify'
import { mercurius } from 'mercurius'
import type { Handler } from './handler.ts'

/** Mercurius over the same schema and store. */
export async function mercuriusServer(url: string): Promise<Handler> {
  const store = await openStore({ url })
  const app = fastify()
  await app.register(mercurius, { schema: createSchema(store), context: () => createContext(store) })
  await app.ready()
  return (request, response) => app.routing(request, response)
}

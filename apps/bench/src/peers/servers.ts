import { createContext, createSchema } from '@isnad/graphql'
import { createServer, type CreateServerOptions } from '@isnad/server'
import { openStore } from '@isnad/store'
import { createYoga } from 'graphql-yoga'
import { apollo } from './apollo.ts'
import { handWritten } from './hand-written.ts'
import type { Handler } from './handler.ts'
import { mercuriusServer } from './mercurius.ts'

/** A server that is measured. */
export interface Peer {
  name: string
  /** Asked by `GET`, with the tag of the answer that it gave before. */
  isRevalidated?: true
  /** Makes its handler, over a database. */
  create(url: string): Promise<Handler>
}

const JSON_TYPE = { 'content-type': 'application/json; charset=utf-8' }

/** Those that are compared; the first is what the others are ratios of. */
export const PEERS: readonly Peer[] = [
  {
    name: 'stock: Yoga, Pothos and plugin-drizzle',
    async create(url) {
      const store = await openStore({ url })
      return createYoga({
        schema: createSchema(store),
        context: () => createContext(store),
        graphqlEndpoint: '/graphql',
        logging: false,
      })
    },
  },
  { name: 'Mercurius, the same schema', create: mercuriusServer },
  { name: 'Apollo Server, the same schema', create: apollo },
  {
    name: 'ours, nothing kept, not compiled',
    create: (url) => ours(url, { cacheBytes: 0, compiles: false }),
  },
  { name: 'ours, nothing kept', create: (url) => ours(url, { cacheBytes: 0 }) },
  {
    name: 'the limit, nothing kept: node:http and one statement',
    async create(url) {
      const read = handWritten(url)
      return async (_request, response) => {
        const text = await read()
        response.writeHead(200, { ...JSON_TYPE, 'content-length': Buffer.byteLength(text) }).end(text)
      }
    },
  },
  { name: 'ours, kept', create: (url) => ours(url) },
  { name: 'ours, 304', isRevalidated: true, create: (url) => ours(url) },
  {
    name: 'the limit, kept: node:http and the same bytes',
    async create(url) {
      const bytes = Buffer.from(await handWritten(url)())
      return (_request, response) =>
        response.writeHead(200, { ...JSON_TYPE, 'content-length': bytes.length }).end(bytes)
    },
  },
]

/** As it comes, all guards on; only clients may ask as often as they like. */
async function ours(url: string, options: Partial<CreateServerOptions> = {}): Promise<Handler> {
  return createServer({ store: await openStore({ url }), rateLimit: { requests: 0 }, ...options })
}

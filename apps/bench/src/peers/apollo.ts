import { ApolloServer, HeaderMap } from '@apollo/server'
import { createContext, createSchema, type Context } from '@isnad/graphql'
import { openStore } from '@isnad/store'
import type { Handler } from './handler.ts'

/** Apollo Server over the same schema and store, on node:http without a framework between. */
export async function apollo(url: string): Promise<Handler> {
  const store = await openStore({ url })
  const server = new ApolloServer<Context>({ schema: createSchema(store), introspection: true })
  await server.start()
  return async (request, response) => {
    const chunks: Buffer[] = []
    // What node:http gives are bytes, as nobody set an encoding.
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const headers = new HeaderMap()
    for (const [name, value] of Object.entries(request.headers)) headers.set(name, String(value))
    const answer = await server.executeHTTPGraphQLRequest({
      httpGraphQLRequest: {
        method: request.method ?? 'GET',
        headers,
        search: '',
        body: JSON.parse(Buffer.concat(chunks).toString()) as unknown,
      },
      context: () => Promise.resolve(createContext(store)),
    })
    const { body } = answer
    if (body.kind !== 'complete') throw new Error('the page comes whole')
    response.writeHead(answer.status ?? 200, Object.fromEntries(answer.headers))
    response.end(body.string)
  }
}

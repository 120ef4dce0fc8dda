import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { loadDatasets } from '@isnad/dataset'
import { createContext, createSchema } from '@isnad/graphql'
import { openStore } from '@isnad/store'
import { graphql } from 'graphql'

/** Serves datasets over HTTP on a port of its own: GraphQL over HTTP and nothing else. */
export async function serve(
  datasets: readonly string[],
  from: string,
): Promise<{ url: string; close: () => Promise<void> }> {
  const store = await openStore()
  await store.migrate()
  await store.load(await loadDatasets(datasets, { from }))
  const schema = createSchema(store)
  const server = createServer((request, response) => {
    const answer = async (): Promise<void> => {
      const { query, variables } = JSON.parse(await text(request)) as {
        query: string
        variables?: { [name: string]: unknown }
      }
      const result = await graphql({
        schema,
        source: query,
        variableValues: variables,
        contextValue: createContext(store),
      })
      response.writeHead(200, { 'content-type': 'application/graphql-response+json', 'x-request-id': 'r-1' })
      response.end(JSON.stringify(result))
    }
    answer().catch((error: unknown) => response.writeHead(500).end(String(error)))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  // A server that listens on a port has an address of this form.
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/graphql`,
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      await store.close()
    },
  }
}

import { createHash } from 'node:crypto'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { loadDatasets } from '@isnad/dataset'
import { createContext, createSchema } from '@isnad/graphql'
import { openStore } from '@isnad/store'
import * as graphql from 'graphql'
import * as documents from '../generated/documents.ts'
import { createAnswer } from '../local/answer.ts'

const known = new Map(
  Object.values(documents).map((document) => [
    `sha256:${createHash('sha256').update(document.toString()).digest('hex')}`,
    document.toString(),
  ]),
)

/** Serves datasets over HTTP on a port of its own: GraphQL over HTTP with the client's documents known, and nothing else. */
export async function serve(
  datasets: readonly string[],
  from: string,
): Promise<{ url: string; close: () => Promise<void> }> {
  const store = await openStore()
  await store.migrate()
  await store.load(await loadDatasets(datasets, { from }))
  const answer = createAnswer(
    graphql,
    createSchema(store),
    (headers) => {
      const lastEventId = headers.get('last-event-id')
      return createContext(store, lastEventId === null ? {} : { lastEventId })
    },
    (release) => store.checkRelease(release),
  )
  const server = createServer((request, response) => {
    const respond = async (): Promise<void> => {
      const body = await bodyOf(request)
      const { signal } = new AbortController()
      const {
        status,
        headers,
        body: stream,
      } = await answer('', { method: 'POST', headers: headersOf(request), body, signal })
      response.writeHead(status, { 'content-type': headers.get('content-type') ?? '', 'x-request-id': 'r-1' })
      for await (const part of stream ?? []) response.write(part)
      response.end()
    }
    respond().catch((error: unknown) => response.writeHead(500).end(String(error)))
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

function headersOf({ headers }: IncomingMessage): Headers {
  return new Headers(
    Object.entries(headers).map(([name, value]) => [name, String(value)] as [string, string]),
  )
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  if (request.method === 'POST') return text(request)
  const { searchParams } = new URL(request.url ?? '', 'http://localhost')
  const query = known.get(searchParams.get('documentId') ?? '')
  return JSON.stringify({ query, variables: JSON.parse(searchParams.get('variables') ?? '{}') })
}

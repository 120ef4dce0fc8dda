import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'

/** What a test does with one request: its number counts from 1. */
export type Handler = (
  request: IncomingMessage & { body: string },
  response: ServerResponse,
  number: number,
) => void

/** A server on a port of its own that does what a test wants, for what only a real socket can do. */
export async function realServer(
  handle: Handler,
): Promise<{ url: string; count: () => number; close: () => Promise<void> }> {
  let count = 0
  const server = createServer((request, response) => {
    void text(request).then((body) => handle(Object.assign(request, { body }), response, ++count))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  // A server that listens on a port has an address of this form.
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/graphql`,
    count: () => count,
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

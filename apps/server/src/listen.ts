import { createServer as createHttpServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface ListenOptions {
  /** 0 takes any that is free. Default 4000. */
  port?: number
  /** The address to listen on. Default: every address of this machine. */
  host?: string
}

export interface Listening {
  /** Where it can be reached: `http://localhost:4000`. */
  url: string
  /**
   * Takes no new request, and closes when those under way are answered.
   *
   * @param deadline after how many milliseconds what is left is cut off; default 10 000
   */
  close(deadline?: number): Promise<void>
}

/**
 * Listens with node:http. A client that has not sent its headers or its whole request within 8 s is gone before 10 s are
 * over: Node looks every second, and not every 30 s as by default, so that slow clients cannot hold their connections.
 *
 * @throws the system's error, with `code` `EADDRINUSE` where the port is taken
 */
export async function listen(
  handler: RequestListener,
  { port = 4000, host }: ListenOptions = {},
): Promise<Listening> {
  const server = createHttpServer(
    {
      connectionsCheckingInterval: 1_000,
      headersTimeout: 8_000,
      keepAliveTimeout: 65_000,
      requestTimeout: 8_000,
    },
    handler,
  )
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen({ port, ...(host === undefined ? {} : { host }) }, resolve)
  })
  // Listening on a port, and not on a path: it has an address of this form.
  const address = server.address() as AddressInfo
  return {
    url: `http://${nameOf(host)}:${address.port}`,
    close: (deadline = 10_000) => close(server, deadline),
  }
}

function nameOf(host: string | undefined): string {
  if (host === undefined || host === '0.0.0.0' || host === '::') return 'localhost'
  return host.includes(':') ? `[${host}]` : host
}

async function close(server: Server, deadline: number): Promise<void> {
  const cut = setTimeout(() => server.closeAllConnections(), deadline)
  // Closes idle connections too.
  await new Promise<void>((resolve) => server.close(() => resolve()))
  clearTimeout(cut)
}

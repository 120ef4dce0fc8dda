import {
  createServer as createHttpServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
} from 'node:http'
import { createServer as createSocketServer, type AddressInfo } from 'node:net'
import { limitConnections, MAX_CONNECTIONS_PER_ADDRESS } from './limit-connections.ts'
import { limitUnsent, MAX_UNSENT_BYTES } from './limit-unsent.ts'
import { requestFault } from './request-form.ts'

export interface ListenOptions {
  /** 0 takes any that is free. Default 4000. */
  port?: number
  /** The address to listen on. Default: every address of this machine. */
  host?: string
  /** Most connections at a time; one more is closed at once. Default 10 000. */
  maxConnections?: number
  /**
   * Most connections of one address (of IPv6: one /64) at a time; one more is closed at once. 0 for any number. Default
   * 1 000. Those of `proxies` are not limited.
   */
  maxConnectionsPerAddress?: number
  /** Addresses or networks of the proxies in front. Default: this machine and private networks. */
  proxies?: readonly string[] | undefined
  /** Most bytes that may wait for clients that do not read, of all connections; of more, those with most are closed. Default 256 MB. */
  maxUnsentBytes?: number
  /** The bytes of a body up to which a client that asks first, by `Expect: 100-continue`, is told to send it. Default: any. */
  maxBodyBytes?: number
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
 * Listens with node:http. A client that has not sent its headers or its whole request within 7 s is gone before 10 s are
 * over: Node looks twice a second, and not every 30 s as by default, so that slow clients cannot hold their connections. One
 * that takes nothing of its answer for 65 s is gone too.
 *
 * @throws the system's error, with `code` `EADDRINUSE` where the port is taken
 */
export async function listen(
  handler: RequestListener,
  {
    port = 4000,
    host,
    maxConnections = 10_000,
    maxConnectionsPerAddress = MAX_CONNECTIONS_PER_ADDRESS,
    proxies,
    maxUnsentBytes = MAX_UNSENT_BYTES,
    maxBodyBytes = Infinity,
  }: ListenOptions = {},
): Promise<Listening> {
  const server = createHttpServer(
    {
      connectionsCheckingInterval: 500,
      headersTimeout: 7_000,
      keepAliveTimeout: IDLE,
      requestTimeout: 7_000,
    },
    (request, response) => answer(handler, request, response),
  )
  server.timeout = IDLE
  server.maxConnections = maxConnections
  limitConnections(server, maxConnectionsPerAddress, proxies)
  limitUnsent(server, maxUnsentBytes)
  server.on('checkContinue', (request, response) => {
    // The handler refuses it by its length.
    if (Number(request.headers['content-length'] ?? 0) <= maxBodyBytes) response.writeContinue()
    answer(handler, request, response)
  })
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

/**
 * Looks whether a port can be listened on, so that a server that could not has done nothing else before. Another program
 * may take it until `listen` does.
 *
 * @throws the system's error: `EADDRINUSE`, `EACCES`, `EADDRNOTAVAIL`, `ENOTFOUND`
 */
export async function checkPort({ port = 4000, host }: Pick<ListenOptions, 'port' | 'host'>): Promise<void> {
  if (port === 0) return
  const probe = createSocketServer()
  await new Promise<void>((resolve, reject) => {
    probe.once('error', reject)
    probe.listen({ port, ...(host === undefined ? {} : { host }) }, resolve)
  })
  await new Promise((resolve) => probe.close(resolve))
}

/** How long a connection may be idle, in milliseconds: longer than the balancers in front wait, by habit 60 s. */
const IDLE = 65_000

/** How often a server that stops looks for connections whose answers have ended, in milliseconds. */
const IDLE_CHECK = 50

function answer(handler: RequestListener, request: IncomingMessage, response: ServerResponse): void {
  const fault = requestFault(request)
  if (fault === undefined) return handler(request, response)
  response.writeHead(400, { connection: 'close', 'content-type': 'text/plain; charset=utf-8' })
  response.end(`This request cannot be answered: ${fault}\n`)
}

function nameOf(host: string | undefined): string {
  if (host === undefined || host === '0.0.0.0' || host === '::') return 'localhost'
  return host.includes(':') ? `[${host}]` : host
}

async function close(server: Server, deadline: number): Promise<void> {
  const cut = setTimeout(() => server.closeAllConnections(), deadline)
  // Node closes those that are idle at once, and not those whose answer ends later, which clients keep for the next request.
  const idle = setInterval(() => server.closeIdleConnections(), IDLE_CHECK)
  await new Promise<void>((resolve) => server.close(() => resolve()))
  clearInterval(idle)
  clearTimeout(cut)
}

import { connect } from 'node:net'
import type pg from 'pg'

/** How long the server may take to hear of it, in milliseconds. */
const PATIENCE = 2_000

/** The version that stands for this request, in place of that of the protocol. */
const CANCEL_REQUEST = 80_877_102

/** What a connection was told when it began, which the types leave out. */
interface Began {
  host: string
  port: number
  processID: number | null
  secretKey: number | null
}

/**
 * Asks the server to break off what a connection has begun, by a connection of its own, as the protocol has it. Nothing
 * says whether it came in time: what the server cancels may be the connection's next statement, so that the connection must
 * not be used again.
 *
 * @see https://www.postgresql.org/docs/15/protocol-flow.html "Canceling Requests in Progress"
 */
export function cancelStatement(client: pg.PoolClient): void {
  // The driver keeps these on every client.
  const { host, port, processID, secretKey } = client as unknown as Began
  if (processID === null || secretKey === null) return
  const request = Buffer.alloc(16)
  for (const [i, number] of [request.length, CANCEL_REQUEST, processID, secretKey].entries())
    request.writeInt32BE(number, 4 * i)
  const socket = host.startsWith('/') ? connect(`${host}/.s.PGSQL.${port}`) : connect(port, host)
  socket.setTimeout(PATIENCE, () => socket.destroy())
  // A server that cannot be reached has nothing under way for us that matters.
  socket.on('error', () => {})
  socket.end(request)
  socket.unref()
}

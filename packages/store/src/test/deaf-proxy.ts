import { createServer, connect, type AddressInfo, type Socket } from 'node:net'

/** The type of the message by which a server tells of an announcement. */
const NOTIFICATION = 'A'.charCodeAt(0)
/** A message has its type and its length before it; the length counts itself. */
const TYPE = 1
const HEADER = 5

/** A proxy to a PostgreSQL server that takes `LISTEN` and lets nothing be heard, as poolers by transaction do. */
export interface DeafProxy {
  url: string
  /** How many announcements it kept to itself. */
  readonly dropped: number
  close(): Promise<void>
}

/** @param path of the server's socket */
export async function startDeafProxy(path: string): Promise<DeafProxy> {
  let dropped = 0
  const sockets = new Set<Socket>()
  const server = createServer((client) => {
    const upstream = connect(path)
    let rest = Buffer.alloc(0)
    upstream.on('data', (data: Buffer) => {
      rest = Buffer.concat([rest, data])
      for (;;) {
        if (rest.length < HEADER) return
        const length = TYPE + rest.readInt32BE(TYPE)
        if (rest.length < length) return
        if (rest[0] === NOTIFICATION) dropped++
        else client.write(rest.subarray(0, length))
        rest = rest.subarray(length)
      }
    })
    client.pipe(upstream)
    for (const [one, other] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      sockets.add(one)
      one.on('error', () => {}).once('close', () => other.destroy())
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  // Listening on a port, it has an address of this form.
  const { port } = server.address() as AddressInfo
  return {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    get dropped() {
      return dropped
    },
    async close() {
      for (const socket of sockets) socket.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

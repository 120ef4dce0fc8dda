import type { Server, Socket } from 'node:net'
import { createConnectionAddress } from './client-address.ts'

/** A tenth of all connections: more than a university behind one address has, and too few to keep all others out. */
export const MAX_CONNECTIONS_PER_ADDRESS = 1_000

/**
 * Closes a connection at once where its address has so many already, so that no client can take all of them. Proxies that
 * are believed bring the connections of many, and are not limited: they limit their own clients.
 *
 * @param most 0 for any number
 * @param proxies addresses or networks; by default this machine and private networks
 */
export function limitConnections(server: Server, most: number, proxies?: readonly string[]): void {
  if (most === 0) return
  const addressOf = createConnectionAddress(proxies)
  const counts = new Map<string, number>()
  server.on('connection', (socket: Socket) => {
    const address = addressOf(socket.remoteAddress)
    if (address === undefined) return
    const count = (counts.get(address) ?? 0) + 1
    if (count > most) return socket.destroy()
    counts.set(address, count)
    socket.once('close', () => {
      const left = counts.get(address)! - 1
      if (left > 0) counts.set(address, left)
      else counts.delete(address)
    })
  })
}

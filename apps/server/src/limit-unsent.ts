import type { Server, Socket } from 'node:net'

export const MAX_UNSENT_BYTES = 256 * 1024 * 1024

/** How often it is looked, in milliseconds. */
const INTERVAL = 250

/**
 * Closes connections whose clients do not read where more than so many bytes of answers wait for all of them together,
 * those first that have most: thousands who ask for long answers and take none would fill the memory.
 */
export function limitUnsent(server: Server, maxBytes: number): void {
  const sockets = new Set<Socket>()
  server.on('connection', (socket: Socket) => {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
  })
  const timer = setInterval(() => {
    let unsent = 0
    for (const socket of sockets) unsent += socket.writableLength
    if (unsent <= maxBytes) return
    const byLength = [...sockets].sort((left, right) => right.writableLength - left.writableLength)
    for (const socket of byLength) {
      if (unsent <= maxBytes) return
      unsent -= socket.writableLength
      socket.destroy()
    }
  }, INTERVAL)
  timer.unref()
  server.once('close', () => clearInterval(timer))
}

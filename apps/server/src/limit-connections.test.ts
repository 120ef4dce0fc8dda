import { createServer, connect, type AddressInfo, type Socket } from 'node:net'
import { expect, test } from 'vitest'
import { limitConnections } from './limit-connections.ts'

/** Opens so many connections, and gives those that are let in. */
async function open(port: number, count: number) {
  const sockets = Array.from({ length: count }, () => connect(port, '127.0.0.1').on('error', () => {}))
  const greeted = await Promise.all(
    sockets.map(
      (socket) =>
        new Promise<boolean>((resolve) => {
          socket.once('data', () => resolve(true)).once('close', () => resolve(false))
        }),
    ),
  )
  return sockets.filter((_, index) => greeted[index])
}

const serverWith = async (most: number, proxies?: readonly string[]) => {
  const held = new Set<Socket>()
  const server = createServer((socket) => {
    held.add(socket.on('error', () => {}).resume())
    socket.once('close', () => held.delete(socket))
    // Once it is known whether it is let in.
    setImmediate(() => socket.write('.'))
  })
  limitConnections(server, most, proxies)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  // Listening on a port, it has an address of this form.
  const { port } = server.address() as AddressInfo
  const close = () => {
    for (const socket of held) socket.destroy()
    server.close()
  }
  return { port, held, close }
}

test('an address has so many connections, and those that are closed make room', async () => {
  const { port, held, close } = await serverWith(5, [])
  const opened = await open(port, 12)
  expect(opened).toHaveLength(5)
  expect(await open(port, 3)).toHaveLength(0)
  for (const socket of opened.slice(0, 2)) socket.destroy()
  await expect.poll(() => held.size).toBe(3)
  expect(await open(port, 3)).toHaveLength(2)
  close()
})

test.for<[string, number, readonly string[] | undefined]>([
  ['a proxy that is believed', 5, ['127.0.0.0/8']],
  ['this machine, by default,', 5, undefined],
  ['anybody, where there is no limit,', 0, []],
])('%s has any number', async ([, most, proxies]) => {
  const { port, close } = await serverWith(most, proxies)
  expect(await open(port, 12)).toHaveLength(12)
  close()
})

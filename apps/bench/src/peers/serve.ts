// A process of its own for a server that is measured: `fork('serve.ts', [<name of a peer>, <path or postgres://…>])`. It
// sends its port, and what it has used so far whenever it is sent anything.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { PEERS } from './servers.ts'

/** What a server says of itself. */
export interface Usage {
  /** Microseconds of processor time, of this process alone. */
  cpu: number
  /** Bytes of memory. */
  rss: number
}

const [, , name, url = ''] = process.argv
const peer = PEERS.find((each) => each.name === name)
if (peer === undefined) throw new Error(`no server ${name}`)
const handle = await peer.create(url)
const server = createServer((request, response) => void handle(request, response))
server.listen(0, '127.0.0.1', () => {
  // Listening on a port, it has an address of this form.
  process.send?.({ port: (server.address() as AddressInfo).port })
})
process.on('message', () => {
  const { user, system } = process.cpuUsage()
  process.send?.({ cpu: user + system, rss: process.memoryUsage.rss() } satisfies Usage)
})
process.on('disconnect', () => process.exit())

import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import autocannon from 'autocannon'
import { BODY, PAGE } from './page.ts'
import type { Usage } from './serve.ts'
import type { Peer } from './servers.ts'

/** What came of asking a server for some seconds. */
export interface Measured {
  /** Requests a second. */
  rate: number
  /** Microseconds of the server's processor time for each request. */
  cpu: number
  /** Milliseconds. */
  p50: number
  p99: number
  /** Bytes of the server's memory afterwards. */
  rss: number
}

const SERVE = fileURLToPath(new URL('serve.ts', import.meta.url))
const CONNECTIONS = 10

/** A server that runs in a process of its own. */
export interface Running {
  /** The data of its answer. */
  read(): Promise<unknown>
  measure(seconds: number): Promise<Measured>
  stop(): void
}

export async function start(peer: Peer, url: string): Promise<Running> {
  const child = fork(SERVE, [peer.name, url], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
  const [{ port }] = (await Promise.race([once(child, 'message'), failed(child)])) as [{ port: number }]
  const address = `http://127.0.0.1:${port}/graphql`
  const get = `${address}?query=${encodeURIComponent(PAGE)}`
  const post = { method: 'POST', headers: { 'content-type': 'application/json' }, body: BODY } as const
  const read = async () => {
    const response = await fetch(address, post)
    return ((await response.json()) as { data: unknown }).data
  }
  const etag = peer.isRevalidated && (await fetch(get)).headers.get('etag')
  if (etag === null) throw new Error(`${peer.name} gives no tag`)
  const asked = etag ? { url: get, headers: { 'if-none-match': etag } } : { url: address, ...post }
  const expected = etag ? 304 : 200
  return {
    read,
    async measure(seconds) {
      const before = await usage(child)
      const { requests, latency, duration, statusCodeStats, errors } = await autocannon({
        ...asked,
        connections: CONNECTIONS,
        duration: seconds,
      })
      const after = await usage(child)
      const statuses = Object.keys(statusCodeStats ?? {})
      if (errors > 0 || statuses.some((status) => Number(status) !== expected))
        throw new Error(`${peer.name}: ${errors} errors, statuses ${statuses.join(', ')}`)
      return {
        rate: requests.total / duration,
        cpu: (after.cpu - before.cpu) / requests.total,
        p50: latency.p50,
        p99: latency.p99,
        rss: after.rss,
      }
    },
    stop: () => child.disconnect(),
  }
}

async function usage(child: ChildProcess): Promise<Usage> {
  const answer = once(child, 'message')
  child.send('usage')
  // It answers with nothing else.
  return (await answer)[0] as Usage
}

async function failed(child: ChildProcess): Promise<never> {
  const [code] = await once(child, 'exit')
  throw new Error(`a server ended with ${code} before it listened`)
}

import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createDatabase } from '@isnad/test-databases'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { bulkLoad } from '../bulk/bulk-load.ts'
import { make } from '../generate/index.ts'
import { start } from './measure.ts'
import { BODY } from './page.ts'
import { PEERS } from './servers.ts'

let folder: string
let url: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'isnad-bench-'))
  url = inject('engine') === 'sqlite' ? join(folder, 'peers.db') : (await createDatabase()).url
  await bulkLoad([url], make(1_000))
})
afterAll(() => rm(folder, { recursive: true }))

test('every server that is compared gives the same page', async () => {
  const answers = await Promise.all(
    PEERS.map(async (peer) => {
      const handle = await peer.create(url)
      const server = createServer((request, response) => void handle(request, response))
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
      // Listening on a port, it has an address of this form.
      const { port } = server.address() as AddressInfo
      const headers = { 'content-type': 'application/json' }
      const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
        method: 'POST',
        headers,
        body: BODY,
      })
      const answer = (await response.json()) as { data: { claims: { nodes: object[] } } }
      server.closeAllConnections()
      server.close()
      return answer.data
    }),
  )
  expect(answers[0]!.claims.nodes).toHaveLength(20)
  for (const answer of answers) expect(answer).toEqual(answers[0])
})

// That it measures; how fast a server is is nothing for a test.
test.runIf(inject('engine') === 'sqlite')('a server in a process of its own is measured', async () => {
  const server = await start(PEERS.at(-1)!, url)
  const { rate, cpu, rss } = await server.measure(1)
  server.stop()
  expect(rate).toBeGreaterThan(0)
  expect(cpu).toBeGreaterThan(0)
  expect(rss).toBeGreaterThan(1e6)
})

import { afterAll, beforeAll, expect, it } from 'vitest'
import { createClient, type Client } from './client.ts'
import { realServer } from './test/real-server.ts'

let server: Awaited<ReturnType<typeof realServer>>
const unhandled: unknown[] = []
const note = (error: unknown): void => void unhandled.push(error)

beforeAll(async () => {
  process.on('unhandledRejection', note)
  const page = { nodes: [{ id: 'a' }, { id: 'b' }], pageInfo: { hasNextPage: false, endCursor: 'b' } }
  const answer = JSON.stringify({ data: { claims: page, datasets: [] } })
  const event = 'event: next\ndata: {"data":{"released":{"id":"r"}}}\n\n'
  server = await realServer(({ headers }, response, number) => {
    // Every second attempt fails, so that there is a wait to be ended, too.
    if (number % 2) return response.writeHead(503).end()
    if (headers.accept === 'text/event-stream')
      return void response.writeHead(200, { 'content-type': 'text/event-stream' }).write(event)
    response.writeHead(200, { 'content-type': 'application/json' }).write(answer.slice(0, 9))
    setImmediate(() => response.end(answer.slice(9)))
  })
})
afterAll(async () => {
  await server.close()
  process.off('unhandledRejection', note)
})

it.each<[string, (isnad: Client, signal: AbortSignal) => Promise<unknown>]>([
  ['a question', (isnad, signal) => isnad.datasets({ signal })],
  ['a list', (isnad, signal) => isnad.claims({}, { signal }).toArray()],
  ['a document', (isnad, signal) => isnad.query('{ datasets { id } }', {}, { signal })],
  ['a subscription', (isnad, signal) => isnad.subscribe({ signal }).next()],
])('a signal ends %s at whatever point it comes, and nothing is left of it', async (_, ask) => {
  const codes = new Set<unknown>()
  for (let point = 0; point < 40; point++) {
    const end = new AbortController()
    let listeners = 0
    const { signal } = end
    const [add, remove] = [signal.addEventListener.bind(signal), signal.removeEventListener.bind(signal)]
    signal.addEventListener = (...listener: Parameters<typeof add>) => (listeners++, add(...listener))
    signal.removeEventListener = (...listener: Parameters<typeof remove>) => (
      listeners--,
      remove(...listener)
    )
    const isnad = createClient({
      url: server.url,
      headers: async () => ({}),
      onRequest: async () => {},
      retry: { firstDelay: 2 },
    })
    const asked = ask(isnad, signal).then(
      () => 'answered',
      (error: { code?: unknown }) => error.code,
    )
    // Between two steps of the call at first, then between two of the network.
    for (let step = 0; step < point % 20; step++)
      await (point < 20 ? undefined : new Promise((resolve) => setImmediate(resolve)))
    end.abort()
    codes.add(await asked)
    expect(listeners).toBe(0)
  }
  expect(codes).toContain('ABORTED')
  expect([...codes].filter((code) => code !== 'answered' && code !== 'ABORTED')).toEqual([])
  await new Promise((resolve) => setTimeout(resolve, 20))
  expect(unhandled).toEqual([])
})

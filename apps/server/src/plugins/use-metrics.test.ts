import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Store } from '@isnad/store'
import { createServer } from '../create-server.ts'
import type { LogEntry } from '../log.ts'
import { openDatabase } from '../open-database.ts'
import { ask } from '../test/ask.ts'
import { FIRST_DATASETS } from '../test/datasets.ts'

let store: Store
beforeAll(async () => {
  ;({ store } = await openDatabase({ datasets: FIRST_DATASETS }))
})
afterAll(() => store.close())

test('metrics count requests, errors by code, and kept answers', async () => {
  const server = createServer({ store })
  await ask(server, '{ datasets { id } }')
  await ask(server, '{ datasets { id } }')
  await ask(server, '{ claims(first: 500) { nodes { id } } }')
  await server.fetch('http://localhost/some/path/made/up')
  const response = await server.fetch('http://localhost/metrics')
  expect(response.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/)
  const text = await response.text()
  for (const line of [
    'isnad_http_requests_total{path="/graphql",method="POST",status="200"} 2',
    'isnad_http_requests_total{path="/graphql",method="POST",status="400"} 1',
    'isnad_http_requests_total{path="other",method="GET",status="404"} 1',
    'isnad_graphql_errors_total{code="PAGE_TOO_LARGE"} 1',
    'isnad_cache_lookups_total{result="hit"} 1',
    'isnad_cache_lookups_total{result="miss"} 2',
    'isnad_http_request_duration_seconds_count{path="/graphql"} 3',
  ])
    expect(text).toContain(line)
})

test('metrics can be left out', async () => {
  const response = await createServer({ store, metrics: false }).fetch('http://localhost/metrics')
  expect(response.status).toBe(404)
})

test('a server is ready when it has a dataset, a database that answers, and is not stopping', async () => {
  const ready = async (options: Partial<Parameters<typeof createServer>[0]> = {}) => {
    const response = await createServer({ store, ...options }).fetch('http://localhost/ready')
    return [response.status, await response.json()]
  }
  expect(await ready()).toEqual([200, { ready: true }])
  expect(await ready({ store: { ...store, datasets: () => Promise.resolve([]) } })).toEqual([
    503,
    { ready: false, reason: 'no dataset is loaded' },
  ])
  expect(await ready({ store: { ...store, datasets: () => Promise.reject(new Error('gone')) } })).toEqual([
    503,
    { ready: false, reason: 'the database does not answer' },
  ])
  expect(await ready({ isStopping: () => true })).toEqual([503, { ready: false, reason: 'stopping' }])
})

test('each request is logged with its id, and nothing of what was asked', async () => {
  const logged: LogEntry[] = []
  const server = createServer({ store, logRequests: true, log: (entry) => logged.push(entry) })
  await ask(server, '{ datasets { id } }', { 'x-request-id': 'from-the-proxy' })
  expect(logged).toEqual([
    {
      level: 'info',
      message: 'request',
      requestId: 'from-the-proxy',
      method: 'POST',
      path: '/graphql',
      status: 200,
      milliseconds: expect.any(Number),
    },
  ])
})

import { connect } from 'node:net'
import { createDatabase, engine, type TestDatabase } from '@isnad/test-databases'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { LoadReport } from '@isnad/store'
import { FIRST_QUESTION } from './first-question.ts'
import { serve } from './serve.ts'
import { FIRST_DATASETS } from './test/datasets.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await createDatabase()
})
afterAll(() => database.drop())

test('it answers through a real socket, and loads nothing twice', async () => {
  const reports: LoadReport[] = []
  const options = { database: database.url, datasets: FIRST_DATASETS, port: 0, host: '127.0.0.1' }
  for (let start = 0; start < 2; start++) {
    const server = await serve({ ...options, onLoad: (report) => reports.push(report) })
    const response = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: FIRST_QUESTION }),
    })
    expect(await response.json()).toMatchObject({ data: { availability: { verdict: 'BLOCKED' } } })
    const health = await fetch(`${server.url}/health`)
    expect(await health.json()).toMatchObject({ status: 'ok', database: engine(), datasets: [{}, {}] })
    await server.close()
    await expect(fetch(server.url)).rejects.toThrow('fetch failed')
  }
  expect(reports.map(({ releases }) => releases.map(({ outcome }) => outcome))).toEqual([
    ['loaded', 'loaded'],
    ['unchanged', 'unchanged'],
  ])
})

test('a port that is taken is an error with its code, and leaves nothing open', async () => {
  const first = await serve({ port: 0, host: '127.0.0.1' })
  const port = Number(new URL(first.url).port)
  await expect(serve({ port, host: '127.0.0.1' })).rejects.toMatchObject({ code: 'EADDRINUSE' })
  await first.close()
})

test('a client that never ends its request does not keep the server from stopping', async () => {
  const server = await serve({ port: 0, host: '127.0.0.1' })
  const socket = connect(Number(new URL(server.url).port), '127.0.0.1')
  const closed = new Promise((resolve) => socket.once('close', resolve))
  socket.on('error', () => {})
  await new Promise<void>((resolve) => socket.write('POST /graphql HTTP/1.1\r\nHost: x\r\n', () => resolve()))
  await server.close(100)
  await expect(closed).resolves.toBeDefined()
})

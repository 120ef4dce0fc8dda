import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { connect, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createDatabase, engine, type TestDatabase } from '@isnad/test-databases'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { LoadReport } from '@isnad/store'
import { FIRST_QUESTION } from './first-question.ts'
import { serve } from './serve.ts'
import { readSettings } from './settings.ts'
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

test('a first start that fails leaves nothing half-done behind', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'isnad-first-'))
  const path = join(folder, 'isnad.db')
  const nothing = { database: path, port: 0, host: '127.0.0.1' }
  await expect(serve({ ...nothing, datasets: [folder] })).rejects.toMatchObject({ code: 'NOT_A_DATASET' })
  const first = await serve({ port: 0, host: '127.0.0.1' })
  const port = Number(new URL(first.url).port)
  await expect(serve({ ...nothing, port, datasets: FIRST_DATASETS })).rejects.toMatchObject({
    code: 'EADDRINUSE',
  })
  await first.close()
  expect(await readdir(folder)).toEqual([])
  await rm(folder, { recursive: true })
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

test('one that is to stop says so for as long as is set, and answers meanwhile', async () => {
  const settings = readSettings({ ISNAD_DRAIN_SECONDS: '1' })
  const server = await serve({ port: 0, host: '127.0.0.1', database: database.url, settings })
  expect((await fetch(`${server.url}/ready`)).status).toBe(200)
  const closed = server.close()
  const ready = await fetch(`${server.url}/ready`)
  expect([ready.status, await ready.json()]).toEqual([503, { ready: false, reason: 'stopping' }])
  expect(
    (await fetch(`${server.url}/graphql?query=${encodeURIComponent('{ datasets { id } }')}`)).status,
  ).toBe(200)
  await closed
  await expect(fetch(server.url)).rejects.toThrow('fetch failed')
})

test('a connection beyond the most is closed at once, and the others go on', async () => {
  const settings = readSettings({ ISNAD_MAX_CONNECTIONS: '2' })
  const server = await serve({ port: 0, host: '127.0.0.1', settings })
  const port = Number(new URL(server.url).port)
  const open = () =>
    new Promise<Socket>((resolve) => {
      const socket = connect(port, '127.0.0.1', () => resolve(socket))
      socket.on('error', () => {})
    })
  const first = await open()
  const second = await open()
  const third = await open()
  third.resume()
  await new Promise((resolve) => third.once('close', resolve))
  first.write('GET /live HTTP/1.1\r\nhost: x\r\n\r\n')
  expect(String(await new Promise((resolve) => first.once('data', resolve)))).toContain('200 OK')
  second.destroy()
  first.destroy()
  await server.close()
})

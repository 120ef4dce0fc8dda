import { connect } from 'node:net'
import { expect, test } from 'vitest'
import { createServer } from './create-server.ts'
import { listen } from './listen.ts'
import type { LogEntry } from './log.ts'
import { openDatabase } from './open-database.ts'

test('clients that are slow with headers or body are gone within 10 s, and fill no log', async () => {
  const { store } = await openDatabase({})
  const logged: LogEntry[] = []
  const server = createServer({ store, log: (entry) => logged.push(entry) })
  const listening = await listen((request, response) => void server(request, response), {
    port: 0,
    host: '127.0.0.1',
  })
  const start = 'POST /graphql HTTP/1.1\r\nHost: x\r\n'
  const body = `${start}content-type: application/json\r\ncontent-length: 1000\r\n\r\n{`
  const began = performance.now()
  const closed = [start, start, body, body].map(
    (text) =>
      new Promise<number>((resolve) => {
        const socket = connect(Number(new URL(listening.url).port), '127.0.0.1')
        socket.on('error', () => {})
        socket.once('close', () => resolve(performance.now() - began))
        socket.resume()
        socket.write(text)
      }),
  )
  for (const took of await Promise.all(closed)) expect(took).toBeLessThan(10_000)
  expect(logged).toEqual([])
  await listening.close()
  await store.close()
})

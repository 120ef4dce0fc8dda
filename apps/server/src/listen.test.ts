import { connect } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
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

test('clients that take nothing of long answers are cut off before they fill the memory, and others go on', async () => {
  const answer = Buffer.alloc(8_000_000, 'x')
  const seen = { asked: 0, cut: 0 }
  const listening = await listen(
    (request, response) => {
      if (request.url === '/short') return void response.end('short')
      seen.asked++
      // Who does not read does not see that it was cut off.
      response.once('close', () => response.writableFinished || seen.cut++)
      response.end(answer)
    },
    { port: 0, host: '127.0.0.1', maxUnsentBytes: 20_000_000 },
  )
  const port = Number(new URL(listening.url).port)
  const sockets = Array.from({ length: 12 }, () => {
    const socket = connect(port, '127.0.0.1', () => socket.write('GET / HTTP/1.1\r\nhost: x\r\n\r\n'))
    socket.pause()
    socket.on('error', () => {})
    return socket
  })
  await expect.poll(() => seen.asked, { timeout: 10_000 }).toBe(12)
  await expect.poll(() => seen.cut, { timeout: 10_000 }).toBeGreaterThan(5)
  expect(await (await fetch(`${listening.url}/short`)).text()).toBe('short')
  // What waits for the others is within the limit.
  await wait(600)
  expect(seen.cut).toBeLessThan(12)
  expect((await (await fetch(listening.url)).text()).length).toBe(answer.length)
  for (const socket of sockets) socket.destroy()
  await listening.close(100)
})

test('a server that stops waits for the answers under way, and not for connections that clients keep', async () => {
  const listening = await listen(
    (_, response) => {
      response.write('begun')
      setTimeout(() => response.end(' and ended'), 300)
    },
    { port: 0, host: '127.0.0.1' },
  )
  let text = ''
  const socket = connect(Number(new URL(listening.url).port), '127.0.0.1')
  socket.on('data', (chunk) => (text += String(chunk)))
  const gone = new Promise((resolve) => socket.once('close', resolve))
  socket.write('GET / HTTP/1.1\r\nhost: x\r\n\r\n')
  await expect.poll(() => text).toContain('begun')
  const began = performance.now()
  await listening.close(10_000)
  expect(performance.now() - began).toBeLessThan(5_000)
  await gone
  expect(text).toContain('and ended')
})

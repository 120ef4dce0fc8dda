import { connect, type Socket } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { hold, type Attack, type Target } from './attack.ts'
import { get, sendRaw } from './raw.ts'

/** How many connections of each kind. */
const SOCKETS = 500

/** Opens connections that send so much and then nothing, and says when each was closed. */
function hang({ port }: Target, text: (index: number) => string) {
  const sockets: Socket[] = []
  const started = performance.now()
  const closed = Array.from({ length: SOCKETS }, (_, index) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(text(index)))
    sockets.push(socket)
    socket.on('error', () => {})
    // Whoever ends it, and whatever is said before.
    socket.resume()
    return new Promise<number>((resolve) => socket.once('close', () => resolve(performance.now() - started)))
  })
  return { closed: Promise.all(closed), end: () => sockets.forEach((socket) => socket.destroy()) }
}

/** Asks as a good client does, until it is told to stop; gives how long the slowest of all took. */
function goodClient(target: Target) {
  const stopped = new AbortController()
  const took: number[] = []
  const done = (async () => {
    while (!stopped.signal.aborted) {
      const started = performance.now()
      const response = await fetch(
        `${target.url}/graphql?query=${encodeURIComponent(`{ datasets { id } a${took.length}: __typename }`)}`,
      )
      await response.text()
      hold(response.status === 200, `a good client was answered ${response.status}`)
      took.push(performance.now() - started)
      await wait(20)
    }
  })()
  return async () => {
    stopped.abort()
    await done
    const sorted = took.toSorted((left, right) => left - right)
    const at = (part: number) =>
      sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))]!.toFixed(0)
    return `${took.length} good requests, p50 ${at(0.5)} ms, p99 ${at(0.99)} ms`
  }
}

const start = 'POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\n'

/** Floods of connections; they take 10 s each. */
export const FLOOD_ATTACKS: Attack[] = [
  {
    name: `${SOCKETS} connections that never end their headers, ${SOCKETS} that never end their bodies`,
    async run(target) {
      const stop = goodClient(target)
      const headers = hang(target, (index) => `${start}x-a: ${index}\r\n`)
      const bodies = hang(target, () => `${start}content-length: 1000\r\n\r\n{`)
      const late = wait(15_000).then(() => 'not closed' as const)
      const closed = await Promise.race([Promise.all([headers.closed, bodies.closed]), late])
      headers.end()
      bodies.end()
      const told = await stop()
      hold(closed !== 'not closed', 'some were open after 15 s')
      const slowest = Math.max(...closed.flat())
      hold(slowest < 10_500, `the last was closed after ${slowest.toFixed(0)} ms`)
      return `all closed within ${(slowest / 1000).toFixed(1)} s; ${told}`
    },
  },
  {
    name: `${SOCKETS} clients that go away before they are answered`,
    async run(target) {
      const stop = goodClient(target)
      for (let index = 0; index < SOCKETS; index++) {
        const text = encodeURIComponent(
          `{ claims(first: 100) { nodes { id a${index}: property chain { manner } } } }`,
        )
        const socket = connect(target.port, '127.0.0.1', () => {
          socket.write(get(`/graphql?query=${text}`))
          setTimeout(() => socket.destroy(), 1)
        })
        socket.on('error', () => {})
        if (index % 50 === 49) await wait(10)
      }
      return stop()
    },
  },
  {
    name: '200 connections that are opened and closed in turn',
    async run(target) {
      for (let index = 0; index < 200; index++) await sendRaw(target, get('/live'), 1_000)
      return 'answered each'
    },
  },
]

// Measures what subscribers cost: node scripts/subscribers.mjs [how many]
// A server in a process of its own, on a database file; as many connections from this one; then a load by this process.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { setTimeout as wait } from 'node:timers/promises'
import { loadRelease } from '@isnad/dataset'
import { openStore } from '@isnad/store'

const count = Number(process.argv[2] ?? 5_000)
const self = fileURLToPath(import.meta.url)

if (process.argv[2] === 'serve') {
  const { serve } = await import('@isnad/server')
  const { readSettings } = await import('@isnad/server/settings')
  const settings = readSettings({ ISNAD_RATE_LIMIT: '0' })
  const { url } = await serve({ database: process.argv[3], port: 0, host: '127.0.0.1', settings })
  process.on('message', () => {
    globalThis.gc()
    process.send({ rss: process.memoryUsage().rss })
  })
  process.send({ url })
} else {
  const folder = await mkdtemp(join(tmpdir(), 'isnad-subscribers-'))
  const database = join(folder, 'isnad.db')
  const commons = await loadRelease(
    fileURLToPath(new URL('../../../packages/dataset-commons', import.meta.url)),
  )
  const store = await openStore({ url: database })
  await store.migrate()
  await store.load(commons)
  const server = spawn(process.execPath, ['--expose-gc', self, 'serve', database], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  const [{ url }] = await once(server, 'message')
  const { port } = new URL(url)
  const rss = async () => {
    server.send('rss')
    const [answer] = await once(server, 'message')
    return answer.rss
  }
  const query = encodeURIComponent('subscription { released { id version load { number } } }')
  const seen = { begun: 0, heard: 0 }
  const subscribe = () =>
    new Promise((resolve, reject) => {
      const socket = connect(Number(port), '127.0.0.1')
      socket.on('error', reject)
      socket.on('data', (data) => {
        const text = data.toString()
        if (text.includes('retry:')) {
          seen.begun++
          resolve(socket)
        }
        if (text.includes('event: next')) seen.heard++
      })
      socket.write(
        `GET /graphql?query=${query} HTTP/1.1\r\nhost: localhost\r\naccept: text/event-stream\r\n\r\n`,
      )
    })
  const warm = await Promise.all(Array.from({ length: 50 }, subscribe))
  for (const socket of warm) socket.destroy()
  await wait(1_000)
  const before = await rss()
  seen.begun = 0
  const sockets = []
  for (let i = 0; i < count; i += 100)
    sockets.push(...(await Promise.all(Array.from({ length: Math.min(100, count - i) }, subscribe))))
  await wait(3_000)
  const after = await rss()
  const started = performance.now()
  await store.load({ ...commons, hash: 'f'.repeat(64) })
  const loaded = performance.now()
  for (const end = loaded + 30_000; seen.heard < count && performance.now() < end;) await wait(20)
  const told = performance.now() - loaded
  console.log(
    JSON.stringify({
      subscribers: seen.begun,
      kBEach: Math.round((after - before) / count / 102.4) / 10,
      rssBeforeMB: Math.round(before / 1e6),
      rssAfterMB: Math.round(after / 1e6),
      loadMs: Math.round(loaded - started),
      heard: seen.heard,
      lastHeardAfterMs: Math.round(told),
    }),
  )
  for (const socket of sockets) socket.destroy()
  server.kill()
  await store.close()
  await rm(folder, { recursive: true })
}

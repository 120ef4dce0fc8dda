import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { openStore } from '@isnad/store'
import { createServer } from '../create-server.ts'
import { FIRST_QUESTION } from '../first-question.ts'
import { listen } from '../listen.ts'
import { openDatabase } from '../open-database.ts'
import { ask } from '../test/ask.ts'
import { FIRST_DATASETS } from '../test/datasets.ts'

test('when the client goes away, nothing more of its answer is resolved', async () => {
  const { store } = await openDatabase({ datasets: FIRST_DATASETS })
  let [begun, read] = [0, 0]
  // Claims are read by `db` once the evidence is there.
  const query = new Proxy(store.db.query, {
    get(target, table, receiver) {
      if (begun > 0) read++
      return Reflect.get(target, table, receiver) as unknown
    },
  })
  const db = new Proxy(store.db, {
    get: (target, key, receiver) =>
      key === 'query' ? query : (Reflect.get(target, key, receiver) as unknown),
  })
  const slow = {
    ...store,
    db,
    async evidence(...filter: Parameters<typeof store.evidence>) {
      begun++
      await wait(150)
      return store.evidence(...filter)
    },
  }
  const server = createServer({ store: slow, cacheBytes: 0 })
  const listening = await listen((request, response) => void server(request, response), {
    port: 0,
    host: '127.0.0.1',
  })
  const body = JSON.stringify({ query: FIRST_QUESTION.replace('verdict', 'verdict holding { id property }') })
  const ask = (signal?: AbortSignal) =>
    fetch(`${listening.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
      ...(signal && { signal }),
    })
  expect((await ask()).status).toBe(200)
  const whole = read
  expect(whole).toBeGreaterThan(0)
  ;[begun, read] = [0, 0]
  await expect(ask(AbortSignal.timeout(75))).rejects.toThrow('aborted')
  await wait(400)
  expect([begun, read < whole]).toEqual([1, true])
  await listening.close()
  await store.close()
})

/** Keeps this thread busy, as a read of SQLite does. */
function work(milliseconds: number): void {
  for (const ends = performance.now() + milliseconds; performance.now() < ends;);
}

/** A store of which every read of evidence takes so long, without a rest. */
async function busyStore(milliseconds: number) {
  const { store } = await openDatabase({ datasets: FIRST_DATASETS })
  const seen = { reads: 0 }
  const busy = {
    ...store,
    evidence: async (...filter: Parameters<typeof store.evidence>) => {
      seen.reads++
      work(milliseconds)
      return store.evidence(...filter)
    },
  }
  return { store: busy, seen }
}

const timelines = (times: number) =>
  `{ ${Array.from({ length: times }, (_, index) => `a${index}: availabilityTimeline(place: "MA") { from }`).join(' ')} }`

test('work that leaves no time for timers is ended all the same', async () => {
  const { store, seen } = await busyStore(50)
  const server = createServer({ store, limits: { timeLimit: 300 } })
  const { status, errors } = await ask(server, timelines(40))
  expect([status, errors]).toMatchObject([503, [{ extensions: { code: 'TIME_LIMIT', limit: 300 } }]])
  const { reads } = seen
  await wait(200)
  // All of it would take more than 40.
  expect([seen.reads, reads < 30]).toEqual([reads, true])
  await store.close()
})

test('others are answered, and a client is seen to go away, while one operation works', async () => {
  const { store, seen } = await busyStore(25)
  const limits = { maxAliases: 200, maxTokens: 10_000, timeLimit: 60_000 }
  const server = createServer({ store, limits, cacheBytes: 0 })
  const listening = await listen((request, response) => void server(request, response), {
    port: 0,
    host: '127.0.0.1',
  })
  const asked = (query: string) => `${listening.url}/graphql?query=${encodeURIComponent(query)}`
  const leaving = new AbortController()
  const long = fetch(asked(timelines(200)), { signal: leaving.signal })
  while (seen.reads < 3) await wait(5)
  expect((await fetch(asked('{ datasets { id } }'))).status).toBe(200)
  // Each turn of the event loop has one read, of 5 s of them.
  expect(seen.reads).toBeLessThan(150)
  leaving.abort()
  await expect(long).rejects.toThrow('abort')
  await wait(300)
  const { reads } = seen
  await wait(300)
  expect([seen.reads, reads < 200]).toEqual([reads, true])
  await listening.close()
  await store.close()
})

test('pages are rested between, too', async () => {
  let queries = 0
  const logger = {
    logQuery() {
      queries++
      work(20)
    },
  }
  const store = await openStore({ logger })
  await store.migrate()
  queries = 0
  const server = createServer({ store, limits: { timeLimit: 100 } })
  const pages = `{ ${Array.from({ length: 40 }, (_, index) => `a${index}: claims(first: 100) { nodes { id } }`).join(' ')} }`
  expect(await ask(server, pages)).toMatchObject({
    status: 503,
    errors: [{ extensions: { code: 'TIME_LIMIT' } }],
  })
  await wait(100)
  expect(queries).toBeLessThan(20)
  await store.close()
})

test('nothing of an operation is kept when it is done', async () => {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  const { store } = await openDatabase({ datasets: FIRST_DATASETS })
  const server = createServer({ store, cacheBytes: 0 })
  const heap = async (times: number) => {
    for (let time = 0; time < times; time++) await ask(server, FIRST_QUESTION)
    await wait(20)
    collect()
    return process.memoryUsage().heapUsed
  }
  const before = await heap(50)
  // It was 65 kB for each.
  expect((await heap(100)) - before).toBeLessThan(2_000_000)
  await store.close()
})

import { setTimeout as wait } from 'node:timers/promises'
import { createClient, graphql, InputError, type Client } from '@isnad/sdk'
import { loadRelease } from '@isnad/dataset'
import { createDatabase, type TestDatabase } from '@isnad/test-databases'
import { openStore, type Store } from '@isnad/store'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createServer } from './create-server.ts'
import { listen } from './listen.ts'
import { FIRST_DATASETS } from './test/datasets.ts'

// The SDK and the server meet here over a socket; `packages/sdk` puts the client to servers that misbehave.

let database: TestDatabase
let store: Store
let isnad: Client
let close: () => Promise<void>

beforeAll(async () => {
  database = await createDatabase()
  store = await openStore({ url: database.url })
  await store.migrate()
  await store.load(await Promise.all(FIRST_DATASETS.map((folder) => loadRelease(folder))))
  const server = createServer({ store })
  const listening = await listen((request, response) => void server(request, response), {
    port: 0,
    host: '127.0.0.1',
  })
  close = () => listening.close(500)
  isnad = createClient({ url: `${listening.url}/graphql` })
})
afterAll(async () => {
  await close()
  await store.close()
  await database.drop()
})

const ADSL = {
  service: 'commons:whatsapp',
  feature: 'VOICE_CALL',
  network: 'ADSL',
  place: 'commons:MA',
  at: '2016-03-15',
} as const

test('a question is answered, and the client knows what it was charged and what is left', async () => {
  expect(await isnad.availability(ADSL)).toMatchObject({ verdict: 'BLOCKED', independentChains: 1 })
  expect(isnad.usage()).toMatchObject({
    cost: expect.any(Number),
    rateLimit: expect.any(Number),
    rateRemaining: expect.any(Number),
  })
  expect(isnad.usage().cost).toBeGreaterThan(10)
})

test('lists are walked page by page, found names are read, and what changed is told', async () => {
  const claims = await isnad.claims({ about: 'commons:whatsapp' }, { pageSize: 7 }).toArray({ limit: 20 })
  expect(new Set(claims.map(({ id }) => id)).size).toBe(20)
  const [found] = await isnad.search({ text: 'واتساب' }).toArray({ limit: 1 })
  expect(found).toMatchObject({ item: { id: 'commons:whatsapp' } })
  expect((await isnad.changes().toArray({ limit: 5 })).length).toBeGreaterThan(0)
})

test('a release that is not served is refused, and the refusal says so', async () => {
  const refused = isnad.availability(ADSL, { release: 'morocco-voip-2016@9.9.9' })
  await expect(refused).rejects.toMatchObject({ codes: ['RELEASE_NOT_SERVED'] })
  await expect(refused).rejects.toBeInstanceOf(InputError)
})

test('a release that is loaded is heard', async () => {
  const end = new AbortController()
  const heard = isnad.subscribe({ signal: AbortSignal.any([end.signal, AbortSignal.timeout(10_000)]) })
  const answered = new AbortController()
  const first = heard.next().finally(() => answered.abort())
  // Loaded again and again, since nobody tells when the subscription is heard.
  const release = await loadRelease(FIRST_DATASETS[0]!)
  for (let loads = 1; !answered.signal.aborted && loads < 50; loads++) {
    const hash = String(loads).padStart(64, '0')
    await store.load({ ...release, hash, dataset: { ...release.dataset, version: `9.0.${loads}` } })
    await wait(200)
  }
  const { value } = await first
  expect(value).toMatchObject({ version: expect.stringMatching(/^9\.0\./) })
  end.abort()
  await heard.return()
})

test('a subscription outlives a server that is restarted, and tells of what was loaded in the meantime', async () => {
  const serve = async (port: number) => {
    const stopping = new AbortController()
    const server = createServer({ store, ending: stopping.signal })
    const listening = await listen((request, response) => void server(request, response), {
      port,
      host: '127.0.0.1',
    })
    const stop = async (): Promise<void> => {
      stopping.abort()
      await listening.close(500)
    }
    return { ...listening, stop }
  }
  const load = async (version: string): Promise<void> => {
    const release = await loadRelease(FIRST_DATASETS[0]!)
    const hash = version.replace(/\D/g, '').padStart(64, '0')
    await store.load({ ...release, hash, dataset: { ...release.dataset, version } })
  }
  await load('10.0.1')
  const first = await serve(0)
  const retries: string[] = []
  const client = createClient({
    url: `${first.url}/graphql`,
    retry: { firstDelay: 20, maxDelay: 100 },
    onRetry: ({ error }) => retries.push(error.code),
  })
  const [last] = (await client.datasets()).filter(({ id }) => id === 'commons')
  expect(last?.version).toBe('10.0.1')
  const signal = AbortSignal.timeout(20_000)
  const { releases } = await client.query(graphql('{ releases(first: 100) { nodes { load { number } } } }'))
  const newest = Math.max(...releases.nodes.map(({ load }) => load.number))
  const heard = client.subscribe({ signal, lastEventId: String(newest) })
  const waiting = heard.next()
  await wait(300)
  await first.stop()
  await load('10.0.2')
  const second = await serve(Number(new URL(first.url).port))
  expect((await waiting).value).toMatchObject({ version: '10.0.2' })
  expect(retries.length).toBeGreaterThan(0)
  await heard.return()
  await second.stop()
})

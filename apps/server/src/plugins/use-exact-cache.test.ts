import { createDatabase, engine, type TestDatabase } from '@isnad/test-databases'
import { afterAll, beforeAll, expect, test } from 'vitest'
import * as sdk from '@isnad/sdk/documents'
import { openStore, type Store } from '@isnad/store'
import { createServer, type IsnadServer } from '../create-server.ts'
import { listen } from '../listen.ts'
import { ask } from '../test/ask.ts'
import { documentId } from './use-persisted-documents.ts'

type Release = Exclude<Parameters<Store['load']>[0], readonly unknown[]>

/** A release of a made-up dataset that says its number everywhere. */
function release(number: number): Release {
  const name = `Release ${number}`
  return {
    dataset: {
      id: 'made',
      name: 'dataset-made',
      version: `${number}.0.0`,
      title: { en: name },
      description: { en: 'Made up.' },
      licence: 'CC-BY-4.0',
      maintainers: ['us'],
      dependencies: {},
    },
    hash: String(number).padStart(64, '0'),
    records: Array.from({ length: 5 }, (_, index) => ({
      id: `made:r${index}`,
      dataset: 'made',
      kind: 'service' as const,
      labels: [{ language: 'en', text: name }],
    })),
    sources: [],
    claims: [],
    withdrawals: [],
  }
}

let database: TestDatabase
let store: Store
let server: IsnadServer

beforeAll(async () => {
  database = await createDatabase()
  store = await openStore({ url: database.url })
  await store.migrate()
  await store.load(release(1))
  server = createServer({ store })
})
afterAll(async () => {
  await store.close()
  await database.drop()
})

const ASKED = '{ datasets { version title } records(first: 5) { nodes { name } } }'
const get = (parameters: { [name: string]: string }, headers: { [name: string]: string } = {}) =>
  server.fetch(`http://localhost/graphql?${new URLSearchParams(parameters)}`, { headers })

test('a load makes every older answer unreachable at once, on every server, while they are read', async () => {
  const there = await openStore({ url: database.url })
  const handler = createServer({ store, rateLimit: { requests: 0 } })
  const listening = await listen((request, response) => void handler(request, response), {
    port: 0,
    host: '127.0.0.1',
  })
  const throughSocket = {
    fetch: (url: string, init: RequestInit) => fetch(url.replace('http://localhost', listening.url), init),
  }
  const servers = [server, createServer({ store: there, rateLimit: { requests: 0 } }), throughSocket]
  let loaded = 1
  let loading = loaded
  const seen = new Set<string>()
  const stop = new AbortController()
  // PostgreSQL tells other servers of a load; SQLite's file is the same for all.
  const heard = engine() === 'postgresql' ? 1_000 : 0
  const acknowledged = [{ number: loaded, at: -Infinity }]
  const readers = servers.flatMap((one) =>
    Array.from({ length: 4 }, async () => {
      while (!stop.signal.aborted) {
        const now = performance.now()
        const least = acknowledged.findLast(({ at }) => at <= now - heard)!.number
        const { data } = await ask(one, ASKED)
        const most = loading
        const [{ version, title }] = data!['datasets'] as [{ version: string; title: string }]
        const { nodes } = data!['records'] as { nodes: { name: string }[] }
        const number = Number.parseInt(version, 10)
        // Neither of a release before the last that was loaded when it was asked, nor of one that is yet to come.
        expect(number).toBeGreaterThanOrEqual(least)
        expect(number).toBeLessThanOrEqual(most)
        // Nor of two.
        expect(new Set([title, ...nodes.map(({ name }) => name)])).toEqual(new Set([`Release ${number}`]))
        seen.add(version)
        await new Promise((resolve) => setTimeout(resolve, 1))
      }
    }),
  )
  for (let number = 2; number <= 12; number++) {
    loading = number
    await (number % 2 ? store : there).load(release(number))
    loaded = number
    acknowledged.push({ number, at: performance.now() })
    // What comes next may be loaded while this is read for the first time.
    if (number % 3)
      await expect.poll(() => seen.has(`${number}.0.0`), { timeout: 10_000, interval: 1 }).toBe(true)
  }
  stop.abort()
  await Promise.all(readers)
  expect(loaded).toBe(12)
  expect(seen.size).toBeGreaterThan(5)
  await listening.close()
  await there.close()
})

test('the second answer is the same text, and reads nothing from the database', async () => {
  let statements = 0
  const counted = await openStore({ url: database.url, logger: { logQuery: () => statements++ } })
  const one = createServer({ store: counted })
  const first = await ask(one, ASKED)
  const before = statements
  const second = await ask(one, ASKED)
  expect({ ...second, headers: second.headers.get('etag') }).toEqual({
    ...first,
    headers: first.headers.get('etag'),
  })
  expect(before).toBeGreaterThan(0)
  expect(statements).toBe(before)
  await counted.close()
})

test('other variables are another answer, and an answer with an error is not kept', async () => {
  const ask2 = (first: number) =>
    get({
      query: 'query Q($n: Int) { records(first: $n) { nodes { id } } }',
      variables: JSON.stringify({ n: first }),
    })
  const count = async (first: number) =>
    ((await (await ask2(first)).json()) as { data: { records: { nodes: object[] } } }).data.records.nodes
      .length
  expect([await count(1), await count(2), await count(1)]).toEqual([1, 2, 1])
  const failed = await get({ query: '{ record(id: "made:nobody") { id } }' })
  expect(failed.headers.get('etag')).toBeNull()
  expect(failed.headers.get('cache-control')).toBe('no-store')
})

test('who has the answer is told 304, until another release is loaded', async () => {
  const first = await get({ query: ASKED })
  const etag = first.headers.get('etag')!
  expect(etag).toMatch(/^"[\w-]{43}"$/)
  expect(first.headers.get('cache-control')).toBe('public, no-cache')
  for (const tag of [etag, `W/${etag}`, `"other", ${etag}`]) {
    const again = await get({ query: ASKED }, { 'if-none-match': tag })
    expect(again.status).toBe(304)
    expect(await again.text()).toBe('')
    expect(again.headers.get('etag')).toBe(etag)
  }
  await store.load(release(50))
  const after = await get({ query: ASKED }, { 'if-none-match': etag })
  expect(after.status).toBe(200)
  expect(await after.text()).toContain('Release 50')
})

test('the same text under another media type has another tag', async () => {
  const tag = async (accept: string) => (await get({ query: ASKED }, { accept })).headers.get('etag')
  const types = [
    'application/json',
    'application/graphql-response+json',
    'text/event-stream',
    'multipart/mixed',
  ]
  const tags = new Set<string | null>()
  for (const type of types) tags.add(await tag(type))
  expect(tags.size).toBe(types.length)
})

test('a cache in front may be given some seconds', async () => {
  const shared = createServer({ store, sharedCacheSeconds: 60 })
  const response = await shared.fetch(`http://localhost/graphql?query=${encodeURIComponent(ASKED)}`)
  expect(response.headers.get('cache-control')).toBe('public, max-age=0, s-maxage=60, must-revalidate')
})

test("the SDK's documents can be asked for by their hash", async () => {
  for (const [name, document] of Object.entries(sdk)) {
    const id = documentId(String(document))
    const response = await get({
      documentId: id,
      variables: JSON.stringify({ first: 2, id: 'made:r0', text: 'release' }),
    })
    const { errors } = (await response.json()) as { errors?: { extensions: { code: string } }[] }
    // Two of them need variables that this dataset has no values for: they were found, and say so.
    if (errors)
      expect([name, errors[0]?.extensions.code]).toEqual([
        expect.stringMatching(/^(availability|timeline)/),
        'BAD_USER_INPUT',
      ])
    else expect(response.headers.get('etag')).not.toBeNull()
  }
  const posted = await server.fetch('http://localhost/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ documentId: documentId(String(sdk.datasetsDocument)) }),
  })
  expect(await posted.json()).toMatchObject({ data: { datasets: [{ id: 'made' }] } })
})

test('a hash that no document has is an error with its code', async () => {
  const response = await get({ documentId: documentId('{ other }') })
  expect(response.status).toBe(404)
  expect(await response.json()).toMatchObject({
    errors: [{ extensions: { code: 'PERSISTED_DOCUMENT_NOT_FOUND' } }],
  })
})

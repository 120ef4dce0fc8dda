import { setTimeout as wait } from 'node:timers/promises'
import { createDatabase, type TestDatabase } from '@isnad/test-databases'
import { loadRelease } from '@isnad/dataset'
import { openStore, type Store } from '@isnad/store'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createServer, type CreateServerOptions } from './create-server.ts'
import { listen } from './listen.ts'
import { datasetFolder } from './test/datasets.ts'

type Release = Exclude<Parameters<Store['load']>[0], readonly unknown[]>

let database: TestDatabase
let store: Store
let commons: Release
let version = 0

beforeAll(async () => {
  database = await createDatabase()
  store = await openStore({ url: database.url })
  await store.migrate()
  commons = await loadRelease(datasetFolder('@isnad/dataset-commons'))
  await release()
})
afterAll(async () => {
  await store.close()
  await database.drop()
})

/** Loads the next release of the dataset. */
async function release(): Promise<void> {
  version++
  await store.load({
    ...commons,
    hash: String(version).padStart(64, '0'),
    dataset: { ...commons.dataset, version: `1.0.${version}` },
  })
}

const QUERY = 'subscription { released { version load { number } } }'

async function serving(options: Partial<CreateServerOptions> = {}) {
  const server = createServer({ store, ...options })
  const listening = await listen((request, response) => void server(request, response), {
    port: 0,
    host: '127.0.0.1',
  })
  const subscribe = async (headers: { [name: string]: string } = {}, query = QUERY) => {
    const response = await fetch(`${listening.url}/graphql?query=${encodeURIComponent(query)}`, {
      headers: { accept: 'text/event-stream', ...headers },
    })
    return { response, ...reader(response) }
  }
  return { subscribe, url: listening.url, close: () => listening.close(500) }
}

/** Reads events as they come. */
function reader(response: Response) {
  const stream = response.body!.pipeThrough(new TextDecoderStream()).getReader()
  let text = ''
  const until = async (sign: string): Promise<string> => {
    while (!text.includes(sign)) {
      const { done, value } = await stream.read()
      if (done) break
      text += value
    }
    const said = text
    text = ''
    return said
  }
  return { until, leave: () => stream.cancel() }
}

test('a subscriber hears of a release with its number, and when it comes again of what it missed', async () => {
  const server = await serving()
  const first = await server.subscribe()
  expect(first.response.headers.get('content-type')).toContain('text/event-stream')
  await first.until(':\n\n')
  await release()
  expect(await first.until('next')).toContain(
    `id: ${version}\nevent: next\ndata: {"data":{"released":{"version":"1.0.${version}","load":{"number":${version}}}}}\n\n`,
  )
  await first.leave()
  const missed = version
  await release()
  await release()
  const again = await server.subscribe({ 'last-event-id': String(missed) })
  expect(await again.until(`"1.0.${version}"`)).toMatch(
    new RegExp(`id: ${missed + 1}\n[^]*id: ${missed + 2}\n`),
  )
  await again.leave()
  await server.close()
})

test('it is sent signs of life, and when the server stops is cut off, to come again', async () => {
  const stopping = new AbortController()
  const server = await serving({ ending: stopping.signal, subscriptions: { heartbeat: 20 } })
  const { until } = await server.subscribe()
  expect(await until(':\n\n:\n\n')).toContain(':\n\n:\n\n')
  stopping.abort()
  expect(await until('complete')).toMatch(/^: the server is stopping; come again\n\n$/)
  const late = await server.subscribe()
  expect(late.response.status).toBe(503)
  await server.close()
})

test('one subscriber too many is refused with the limit, and another may come when one has gone', async () => {
  const server = await serving({ subscriptions: { maxSubscribers: 1 } })
  const first = await server.subscribe()
  const second = await server.subscribe()
  expect(second.response.status).toBe(503)
  expect(second.response.headers.get('retry-after')).toBe('30')
  expect(await second.until('complete')).toContain('"code":"SUBSCRIBER_LIMIT"')
  await first.leave()
  await expect
    .poll(async () => {
      const { response, leave } = await server.subscribe()
      await leave()
      return response.status
    })
    .toBe(200)
  await server.close()
})

test('what costs too much, asks wrongly or begins nowhere is refused before it is heard', async () => {
  const server = await serving({ limits: { maxCost: 3 } })
  const costly = await server.subscribe()
  expect(await costly.until('complete')).toContain('COST_LIMIT')
  await server.close()
  const other = await serving()
  const nowhere = await other.subscribe({}, 'subscription { released(after: "yesterday") { id } }')
  expect(await nowhere.until('complete')).toContain('BAD_CURSOR')
  await other.close()
})

test('a question is answered from the release that a header asks for or not at all, and every answer says from which', async () => {
  const server = await serving()
  const ask = (release?: string) =>
    fetch(`${server.url}/graphql?query=${encodeURIComponent('{ records(first: 1) { totalCount } }')}`, {
      headers: { accept: 'application/json', ...(release && { 'isnad-release': release }) },
    })
  const name = (await ask()).headers.get('isnad-release')!
  expect(name).toBe(`commons@1.0.${version}+000000000000`)
  for (const given of [name, `commons@1.0.${version}`, String(version).padStart(64, '0')])
    expect((await ask(given)).status).toBe(200)
  await release()
  await wait(10)
  const refused = await ask(name.replace('+000000000000', ''))
  expect([refused.status, refused.headers.get('isnad-release')]).toEqual([
    412,
    `commons@1.0.${version}+000000000000`,
  ])
  expect(await refused.json()).toMatchObject({
    errors: [
      { extensions: { code: 'RELEASE_NOT_SERVED', candidates: [`commons@1.0.${version}+000000000000`] } },
    ],
  })
  await server.close()
})

test('who takes anything is told as who asks for events; who takes something else is refused, and hears nothing', async () => {
  const server = await serving()
  for (const accept of ['*/*', 'text/*, application/json', 'application/json, text/event-stream;q=0.5']) {
    const told = await server.subscribe({ accept })
    expect(told.response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8')
    // Its own stream, which is counted and ended, and not yoga's.
    expect(await told.until('\n\n')).toContain('retry:')
    await told.leave()
  }
  for (const accept of ['application/json', 'text/event-stream;q=0, application/json']) {
    const { response, until } = await server.subscribe({ accept })
    expect(response.status).toBe(406)
    expect(await until('}]}')).toContain('"code":"NOT_ACCEPTABLE"')
  }
  await server.close()
})

test('the answers to an event are made a few at a time, each within the time limit', async () => {
  const many = Array.from({ length: 30 }, (_, index) => index)
  let [running, most] = [0, 0]
  const findMany = store.db.query.releases.findMany.bind(store.db.query.releases)
  const slow: Store = {
    ...store,
    db: {
      ...store.db,
      query: {
        ...store.db.query,
        releases: {
          ...store.db.query.releases,
          findMany: (async (given: Parameters<typeof findMany>[0]) => {
            most = Math.max(most, ++running)
            await wait(5)
            running--
            return findMany(given)
          }) as unknown as typeof findMany,
        },
      } as Store['db']['query'],
    },
  }
  const server = await serving({ store: slow })
  const subscribers = await Promise.all(
    many.map((index) =>
      server.subscribe({}, `subscription { released { a${index}: version load { number } } }`),
    ),
  )
  await release()
  for (const [index, subscriber] of subscribers.entries())
    expect(await subscriber.until('event: next')).toContain(`"a${index}":"1.0.${version}"`)
  expect(most).toBeGreaterThan(0)
  expect(most).toBeLessThanOrEqual(4)
  for (const subscriber of subscribers) await subscriber.leave()
  await server.close()
})

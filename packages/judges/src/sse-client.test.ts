import { setTimeout as wait } from 'node:timers/promises'
import { loadRelease } from '@isnad/dataset'
import { createServer, listen } from '@isnad/server'
import { openStore, type Store } from '@isnad/store'
import { createClient } from 'graphql-sse'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { COMMONS } from './test/serve.ts'

let store: Store
let url: string
let close: () => Promise<void>
let version = 0

beforeAll(async () => {
  store = await openStore()
  await store.migrate()
  await release()
  const ending = new AbortController()
  const server = createServer({ store, ending: ending.signal })
  const listening = await listen((request, response) => void server(request, response), {
    port: 0,
    host: '127.0.0.1',
  })
  url = `${listening.url}/graphql`
  close = async () => {
    ending.abort()
    await listening.close(500)
    await store.close()
  }
})
afterAll(() => close())

/** Loads the next release of the dataset. */
async function release(): Promise<void> {
  const commons = await loadRelease(COMMONS)
  version++
  await store.load({
    ...commons,
    hash: String(version).padStart(64, '0'),
    dataset: { ...commons.dataset, version: `2.0.${version}` },
  })
}

const QUERY = 'subscription { released { version } }'

test('graphql-sse hears releases as they come, over connections of their own', async () => {
  const client = createClient({ url, retryAttempts: 0 })
  const heard = client.iterate<{ released: { version: string } }>({ query: QUERY })
  const first = heard.next()
  const isHeard = () => Promise.race([first.then(() => true), wait(100).then(() => false)])
  // It says nothing when it has begun; what is loaded before that, it does not hear.
  for (let tries = 0; tries < 50 && !(await isHeard()); tries++) await release()
  const { value } = await first
  expect(value?.data?.released.version).toMatch(/^2\.0\.\d+$/)
  await heard.return?.()
  client.dispose()
})

test('it asks for what is no subscription in the same way', async () => {
  const client = createClient({ url, retryAttempts: 0 })
  const answers: unknown[] = []
  for await (const answer of client.iterate({ query: '{ datasets { id } }' })) answers.push(answer)
  expect(answers).toEqual([{ data: { datasets: [{ id: 'commons' }] } }])
  client.dispose()
})

test('an error keeps its code', async () => {
  const client = createClient({ url, retryAttempts: 0 })
  const answers: unknown[] = []
  for await (const answer of client.iterate({ query: '{ record(id: "commons:nobody") { id } }' }))
    answers.push(answer)
  expect(answers).toMatchObject([{ errors: [{ extensions: { code: 'UNKNOWN_ID' } }] }])
  client.dispose()
})

test('one connection for all, which needs reservations that this server does not keep, is refused at once', async () => {
  const client = createClient({ url, singleConnection: true, lazy: true, retryAttempts: 0 })
  const heard = client.iterate({ query: QUERY })
  await expect(heard.next()).rejects.toMatchObject({ response: { status: 405 } })
  client.dispose()
})

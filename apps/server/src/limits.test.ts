import { afterAll, beforeAll, expect, test } from 'vitest'
import { getIntrospectionQuery } from 'graphql'
import * as sdk from '@isnad/sdk/documents'
import type { Store } from '@isnad/store'
import { createServer, type IsnadServer } from './create-server.ts'
import { FIRST_QUESTION } from './first-question.ts'
import { DEFAULT_LIMITS } from './limits.ts'
import { openDatabase } from './open-database.ts'
import { ask } from './test/ask.ts'
import { FIRST_DATASETS } from './test/datasets.ts'

let store: Store
let server: IsnadServer

beforeAll(async () => {
  ;({ store } = await openDatabase({ datasets: FIRST_DATASETS }))
  server = createServer({ store })
})
afterAll(() => store.close())

const many = (times: number, write: (index: number) => string) =>
  Array.from({ length: times }, (_, index) => write(index)).join(' ')

test('of a document with many faults some are told', async () => {
  const { errors } = await ask(server, `{ ${many(1_900, (index) => `x${index}`)} }`)
  expect(errors).toHaveLength(11)
  expect(errors?.at(-1)?.message).toContain('Too many validation errors')
})

test('a body that does not declare its length is refused as soon as it is over the limit', async () => {
  let sent = 0
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      sent += 65_536
      controller.enqueue(new Uint8Array(65_536).fill(32))
    },
  })
  const response = await server.fetch('http://localhost/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
    duplex: 'half',
  })
  expect(response.status).toBe(413)
  expect(await response.json()).toMatchObject({
    errors: [{ extensions: { code: 'BODY_LIMIT', limit: 262_144 } }],
  })
  expect(sent).toBeLessThan(1_000_000)
})

test('an answer that takes too long ends with the limit, and its work stops', async () => {
  let reads = 0
  const slow: Store = {
    ...store,
    async evidence(filter) {
      reads++
      await new Promise((resolve) => setTimeout(resolve, 900))
      return store.evidence(filter)
    },
  }
  const impatient = createServer({ store: slow, limits: { timeLimit: 300 } })
  const { status, errors } = await ask(impatient, FIRST_QUESTION)
  expect(status).toBe(503)
  const [{ message, extensions } = {}] = errors ?? []
  expect(extensions).toEqual({ code: 'TIME_LIMIT', limit: 300, actual: expect.any(Number) })
  expect(message).toContain(`may take 300 ms, and this one was not ready after ${extensions?.actual} ms`)
  expect(reads).toBe(1)
})

test('every answer tells browsers to take it for nothing else', async () => {
  const { headers } = await ask(server, '{ __typename }')
  expect(headers.get('x-content-type-options')).toBe('nosniff')
  expect(headers.get('content-security-policy')).toBe("default-src 'none'; frame-ancestors 'none'")
})

const SDK_VARIABLES: { [document: string]: { [name: string]: unknown } } = {
  availabilityDocument: {
    service: 'commons:whatsapp',
    feature: 'VOICE_CALL',
    place: 'commons:MA',
    at: '2016-03-15',
  },
  timelineDocument: { place: 'commons:MA' },
  nodeDocument: { id: 'commons:whatsapp' },
  searchDocument: { text: 'whatsapp', first: 100 },
}

test.for([...Object.entries(sdk), ['introspection', getIntrospectionQuery()] as const])(
  'no limit refuses the %s that clients send',
  async ([name, document]) => {
    const response = await server.fetch('http://localhost/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: String(document), variables: SDK_VARIABLES[name] ?? { first: 100 } }),
    })
    const { data, errors } = (await response.json()) as { data?: object; errors?: object[] }
    expect(errors).toBeUndefined()
    expect(Object.keys(data!)).toHaveLength(1)
    expect(DEFAULT_LIMITS.maxPage).toBe(100)
  },
)

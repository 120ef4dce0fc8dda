import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Store } from '@isnad/store'
import { createServer, type IsnadServer } from './create-server.ts'
import { FIRST_QUESTION } from './first-question.ts'
import type { LogEntry } from './log.ts'
import { openDatabase } from './open-database.ts'
import { ask } from './test/ask.ts'
import { FIRST_DATASETS } from './test/datasets.ts'

let store: Store
let server: IsnadServer
const logged: LogEntry[] = []

beforeAll(async () => {
  ;({ store } = await openDatabase({ datasets: FIRST_DATASETS }))
  server = createServer({ store, log: (entry) => logged.push(entry) })
})
afterAll(() => store.close())

test('the first question is answered', async () => {
  const { status, data, errors } = await ask(server, FIRST_QUESTION)
  expect(errors).toBeUndefined()
  expect(status).toBe(200)
  expect(data).toMatchObject({
    availability: {
      verdict: 'BLOCKED',
      standing: 'DIRECT',
      certain: true,
      possible: ['BLOCKED'],
      independentChains: 1,
      holding: [
        {
          chain: [{ agent: { name: 'NoonPost' }, manner: 'reported' }],
          citations: [{ quotation: null }, {}],
        },
      ],
    },
  })
})

test('a text whose passage has another digest than the citation is not quoted', async () => {
  const wrong = createServer({ store, texts: { get: () => ({ slice: () => 'not the passage' }) } })
  const { data } = await ask(wrong, FIRST_QUESTION)
  expect(JSON.stringify(data)).not.toContain('not the passage')
})

test('a question may be put with GET', async () => {
  const response = await server.fetch(
    `http://localhost/graphql?query=${encodeURIComponent('{ datasets { id } }')}`,
  )
  expect(await response.json()).toEqual({
    data: { datasets: [{ id: 'commons' }, { id: 'morocco-voip-2016' }] },
  })
})

test('health tells the datasets with versions and hashes', async () => {
  const response = await server.fetch('http://localhost/health')
  expect(response.status).toBe(200)
  expect(await response.json()).toEqual({
    status: 'ok',
    database: 'sqlite',
    datasets: [
      {
        id: 'commons',
        name: '@isnad/dataset-commons',
        version: expect.any(String),
        hash: expect.stringMatching(/^[0-9a-f]{64}$/),
      },
      {
        id: 'morocco-voip-2016',
        name: '@isnad/dataset-morocco-voip-2016',
        version: expect.any(String),
        hash: expect.stringMatching(/^[0-9a-f]{64}$/),
      },
    ],
  })
})

test('health says so where the database does not answer', async () => {
  const broken = createServer({ store: { ...store, datasets: () => Promise.reject(new Error('gone')) } })
  const response = await broken.fetch('http://localhost/health')
  expect(response.status).toBe(503)
  expect(await response.json()).toEqual({ status: 'unavailable', database: 'sqlite', datasets: [] })
})

test('an error that nobody expected is hidden, and logged under the id that the client is given', async () => {
  const secret = new Error('the password is 1234')
  const broken = createServer({
    store: { ...store, datasets: () => Promise.reject(secret), evidence: () => Promise.reject(secret) },
    log: (entry) => logged.push(entry),
  })
  const { errors, headers } = await ask(broken, FIRST_QUESTION, { 'x-request-id': 'from-the-proxy' })
  expect(JSON.stringify(errors)).not.toContain('1234')
  expect(errors).toMatchObject([
    { path: ['availability'], extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: 'from-the-proxy' } },
  ])
  expect(headers.get('x-request-id')).toBe('from-the-proxy')
  expect(logged).toContainEqual({
    level: 'error',
    message: 'unexpected error',
    requestId: 'from-the-proxy',
    error: secret,
  })
})

test('a request id that could forge lines of the log is not taken over', async () => {
  const { headers } = await ask(server, '{ __typename }', { 'x-request-id': 'a b' })
  expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/)
})

test('an expected error keeps its message and its code', async () => {
  const question = FIRST_QUESTION.replace('commons:whatsapp', 'commons:whatsap')
  const { errors } = await ask(server, question)
  expect(errors).toMatchObject([{ extensions: { code: 'UNKNOWN_ID' } }])
})

test.for([
  ['{ datasets {', 'GRAPHQL_PARSE_FAILED'],
  ['{ nothing }', 'GRAPHQL_VALIDATION_FAILED'],
  ['query Q($id: ID!) { node(id: $id) { id } }', 'BAD_USER_INPUT'],
])('%s fails with the code %s', async ([query, code]) => {
  const { errors } = await ask(server, query!)
  expect(errors).toMatchObject([{ extensions: { code } }])
})

test('what a form can send is refused', async () => {
  for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x']) {
    const init = { method: 'POST', headers: { 'content-type': type }, body: 'query={__typename}' }
    const response = await server.fetch('http://localhost/graphql', init)
    expect(response.status).toBe(415)
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'CSRF_PREVENTION' } }] })
  }
})

test('what an image or a link of another site can send is refused, and what fetch() sends is not', async () => {
  const get = (mode: string) =>
    server.fetch('http://localhost/graphql?query={__typename}', {
      headers: { 'sec-fetch-mode': mode, 'sec-fetch-site': 'cross-site' },
    })
  expect((await get('no-cors')).status).toBe(403)
  expect((await get('navigate')).status).toBe(403)
  expect((await get('cors')).status).toBe(200)
})

test('any page may read the answers, without credentials', async () => {
  const origin = { origin: 'https://example.org' }
  const { headers } = await ask(server, '{ __typename }', origin)
  expect(headers.get('access-control-allow-origin')).toBe('*')
  expect(headers.get('access-control-allow-credentials')).toBeNull()
  expect(headers.get('set-cookie')).toBeNull()
  const preflight = await server.fetch('http://localhost/graphql', { method: 'OPTIONS', headers: origin })
  expect(preflight.status).toBe(204)
  expect(preflight.headers.get('access-control-allow-methods')).toBe('GET, POST')
})

test('a body over the limit is refused', async () => {
  const { status, errors } = await ask(server, `{ __typename } # ${'x'.repeat(300_000)}`)
  expect(status).toBe(413)
  expect(errors).toMatchObject([{ extensions: { code: 'BODY_LIMIT', limit: 262_144, actual: 300_029 } }])
})

test('a browser gets GraphiQL with the first question, in one page that fetches nothing from anywhere else', async () => {
  const headers = { accept: 'text/html', 'accept-encoding': 'gzip' }
  const response = await server.fetch('http://localhost/graphql', { headers })
  const html = gunzipSync(await response.arrayBuffer()).toString()
  // The page is long: a comparison that fails must not print it.
  expect(html.includes(JSON.stringify(FIRST_QUESTION))).toBe(true)
  const head = html.slice(0, html.indexOf('<script>'))
  expect(head.match(/(?:href|src)="(?!data:)[^"]*/g)).toBeNull()
  expect(response.headers.get('content-security-policy')).toMatch(/^default-src 'none'; connect-src 'self'/)
  const again = await server.fetch('http://localhost/graphql', {
    headers: { ...headers, 'if-none-match': response.headers.get('etag')! },
  })
  expect(again.status).toBe(304)
  const plain = await server.fetch('http://localhost/graphql', {
    headers: { ...headers, 'accept-encoding': 'br, gzip;q=0' },
  })
  expect(plain.headers.get('content-encoding')).toBeNull()
  expect(plain.headers.get('etag')).not.toBe(response.headers.get('etag'))
})

test('the front page leads to the API, and so does every address that is none', async () => {
  const front = await server.fetch('http://localhost/')
  expect(await front.text()).toContain('href="/graphql"')
  const other = await server.fetch('http://localhost/api')
  expect(other.status).toBe(404)
  expect(await other.text()).toContain('/graphql')
})

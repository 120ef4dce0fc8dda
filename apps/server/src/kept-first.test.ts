import { Agent, request, type OutgoingHttpHeaders } from 'node:http'
import { connect } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createServer } from './create-server.ts'
import { DECIDING } from './kept-first.ts'
import { listen, type Listening } from './listen.ts'
import type { LogEntry } from './log.ts'
import { openDatabase } from './open-database.ts'
import { documentId } from './plugins/use-persisted-documents.ts'
import { datasetFolder } from './test/datasets.ts'
import { loadRelease } from '@isnad/dataset'
import * as sdk from '@isnad/sdk/documents'
import type { Store } from '@isnad/store'

let store: Store
let listening: Listening
const logged: LogEntry[] = []
const begun: string[] = []
const agent = new Agent({ keepAlive: true, maxSockets: 1 })

beforeAll(async () => {
  ;({ store } = await openDatabase({ datasets: [datasetFolder('@isnad/dataset-commons')] }))
  const server = createServer({
    store,
    log: (entry) => logged.push(entry),
    logRequests: true,
    rateLimit: { requests: 1_000, header: 'x-forwarded-for' },
    tracing: {
      begin(name) {
        begun.push(name)
        const work = { set: () => {}, rename: () => {}, part: () => work, end: () => {} }
        return work
      },
    },
  })
  listening = await listen((message, response) => void server(message, response), {
    port: 0,
    host: '127.0.0.1',
  })
})
afterAll(async () => {
  agent.destroy()
  await listening.close()
  await store.close()
})

interface Sent {
  path?: string
  headers?: OutgoingHttpHeaders
  /** Of a `POST`. */
  body?: string
}

interface Told {
  status: number
  headers: { [name: string]: string }
  /** In the order in which they came. */
  names: string[]
  text: string
}

function send({ path = '/graphql', headers, body }: Sent): Promise<Told> {
  return new Promise((resolve, reject) => {
    const options = { agent, method: body === undefined ? 'GET' : 'POST', headers: headers ?? {} }
    const sent = request(listening.url + path, options, (answer) => {
      const chunks: Buffer[] = []
      answer.on('data', (chunk: Buffer) => chunks.push(chunk))
      answer.on('end', () => {
        const names = answer.rawHeaders.filter((_, index) => index % 2 === 0)
        const values = answer.rawHeaders.filter((_, index) => index % 2 === 1)
        resolve({
          status: answer.statusCode!,
          headers: Object.fromEntries(names.map((name, index) => [name.toLowerCase(), values[index]!])),
          names,
          text: Buffer.concat(chunks).toString(),
        })
      })
    })
    sent.once('error', reject)
    sent.end(body)
  })
}

/** Whether it was given before Yoga: what is of one answer alone stands last there, and not before `vary`. */
const isFirst = ({ names }: Told) => names.indexOf('x-request-id') > names.indexOf('vary')

/** All that two answers to the same question have in common. */
function same({ status, text, headers }: Told): unknown {
  const {
    date: _date,
    'x-request-id': _id,
    'ratelimit-remaining': _left,
    'ratelimit-reset': _reset,
    ...rest
  } = headers
  return { status, text, headers: rest }
}

const JSON_TYPE = { 'content-type': 'application/json' }
const QUERY = '{ records(first: 3) { nodes { id name labels { text language } } } }'
const post = (query = QUERY, headers: OutgoingHttpHeaders = {}): Sent => ({
  headers: { ...JSON_TYPE, ...headers },
  body: JSON.stringify({ query }),
})
const get = (parameters: { [name: string]: string }, headers: OutgoingHttpHeaders = {}): Sent => ({
  path: `/graphql?${new URLSearchParams(parameters)}`,
  headers,
})
const node = sdk.nodeDocument.toString()

test.for<[string, () => Sent | Promise<Sent>]>([
  ['by POST', () => post()],
  ['by GET', () => get({ query: QUERY })],
  ['in the type of GraphQL', () => post(QUERY, { accept: 'application/graphql-response+json' })],
  ['in Arabic', () => post('{ record(id: "commons:MA") { label(language: "ar") } }')],
  [
    'by the id of a document',
    () => get({ documentId: documentId(node), variables: '{"id":"commons:whatsapp"}' }),
  ],
  [
    'by one who has it already',
    async () =>
      get({ query: QUERY }, { 'if-none-match': (await send(get({ query: QUERY }))).headers['etag'] }),
  ],
  [
    'from one release',
    async () => post(QUERY, { 'isnad-release': (await send(post())).headers['isnad-release']! }),
  ],
])('what is asked %s is told in the same bytes and headers, before Yoga and by it', async ([, asked]) => {
  const sent = await asked()
  await send(sent)
  const byYoga = await send({ ...sent, path: `${sent.path ?? '/graphql'}${sent.path ? '&' : '?'}x=1` })
  await send(sent)
  const before = [logged.length, begun.length]
  const first = await send(sent)
  expect([isFirst(byYoga), isFirst(first)]).toEqual([false, true])
  expect(same(first)).toEqual(same(byYoga))
  expect(first.headers['x-request-id']).not.toBe(byYoga.headers['x-request-id'])
  expect(Number(first.headers['ratelimit-remaining'])).toBeLessThan(
    Number(byYoga.headers['ratelimit-remaining']),
  )
  expect([logged.length, begun.length]).toEqual(before.map((count) => count + 1))
  const { status } = first
  expect(logged.at(-1)).toMatchObject({ status, path: '/graphql', requestId: first.headers['x-request-id'] })
})

test('the id that a proxy gave is kept', async () => {
  const sent = post(QUERY, { 'x-request-id': 'from-the-proxy' })
  for (let i = 0; i < 3; i++) expect((await send(sent)).headers['x-request-id']).toBe('from-the-proxy')
})

test.for<[string, OutgoingHttpHeaders, number]>([
  ['of another type', { 'content-type': 'text/plain' }, 415],
  ['that is said to be compressed', { 'content-encoding': 'gzip' }, 415],
  [
    'that a page of another site has sent',
    { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' },
    403,
  ],
  ['for another release', { 'isnad-release': 'commons@99.0.0' }, 412],
  ['that takes no JSON', { accept: 'image/png' }, 406],
])('a request %s is refused as ever', async ([, headers, status]) => {
  for (let i = 0; i < 3; i++) await send(post())
  expect(isFirst(await send(post()))).toBe(true)
  for (let i = 0; i < 3; i++) expect((await send(post(QUERY, headers))).status).toBe(status)
})

test.for(['text/event-stream', 'multipart/mixed'])(
  'an answer as %s is wrapped each time, whatever is kept of it',
  async (accept) => {
    for (const sent of [post(QUERY, { accept }), get({ query: QUERY }, { accept })]) {
      const answers = [await send(sent), await send(sent), await send(sent), await send(sent)]
      for (const { status, headers, text } of answers) {
        expect(status).toBe(200)
        expect(headers['content-type']).toContain(accept)
        expect(text).toBe(answers[0]!.text)
      }
      expect(() => JSON.parse(answers[0]!.text)).toThrow(SyntaxError)
    }
  },
)

test('what has an error is asked anew each time', async () => {
  const sent = post('{ record(id: "commons:nobody") { id } }')
  for (let i = 0; i < 4; i++) expect(isFirst(await send(sent))).toBe(false)
})

test('no header decides an answer but those that are looked at', async () => {
  const server = createServer({ store, rateLimit: { header: 'x-forwarded-for' } })
  const read = new Set<string>()
  for (const init of [
    { method: 'POST', body: JSON.stringify({ query: QUERY }), headers: JSON_TYPE },
    { method: 'GET', headers: {} },
  ]) {
    const url = `http://localhost/graphql${init.method === 'GET' ? `?query=${encodeURIComponent(QUERY)}` : ''}`
    for (let i = 0; i < 3; i++) {
      const asked = new Request(url, init)
      const { headers } = asked
      const value = (name: string) => {
        read.add(name.toLowerCase())
        return Headers.prototype.get.call(headers, name)
      }
      Object.defineProperty(headers, 'get', { value })
      expect((await server.fetch(asked)).status).toBe(200)
    }
  }
  // What is of one request alone, and the length of a body that is looked at whole.
  const others = ['x-request-id', 'x-forwarded-for', 'content-length']
  expect([...read].filter((name) => !DECIDING.includes(name) && !others.includes(name))).toEqual([])
  expect(read).toContain('sec-fetch-site')
})

test('a client that has used its share is refused, and each request counts once', async () => {
  const sent = post(QUERY, { 'x-forwarded-for': '192.0.2.77' })
  for (let count = 1; count <= 1_000; count++) {
    const { headers } = await send(sent)
    expect(headers['ratelimit-remaining']).toBe(String(1_000 - count))
  }
  const refused = await send(sent)
  expect(refused.status).toBe(429)
  expect(JSON.parse(refused.text)).toMatchObject({
    errors: [{ extensions: { code: 'RATE_LIMIT', limit: 1_000, actual: 1_001 } }],
  })
  expect((await send(post(QUERY, { 'x-forwarded-for': '192.0.2.78' }))).status).toBe(200)
})

test('after a load nothing of before it is told', async () => {
  const release = await loadRelease(datasetFolder('@isnad/dataset-commons'))
  const asked = post('{ datasets { version } }')
  for (let number = 1; number <= 5; number++) {
    const version = `0.1.${number}`
    await store.load({
      ...release,
      dataset: { ...release.dataset, version },
      hash: String(number).repeat(64),
    })
    for (let i = 0; i < 4; i++) {
      const { text, headers } = await send(asked)
      expect(text).toContain(`"${version}"`)
      expect(headers['isnad-release']).toContain(version)
    }
  }
})

test('bodies that come in pieces, without a length, or never whole are taken as ever', async () => {
  const text = JSON.stringify({ query: QUERY })
  const chunked = { ...JSON_TYPE, 'transfer-encoding': 'chunked' }
  for (let i = 0; i < 4; i++) expect(isFirst(await send({ headers: chunked, body: text }))).toBe(false)
  const { hostname, port } = new URL(listening.url)
  const start = `POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: ${text.length}\r\n\r\n`
  const before = logged.length
  for (let i = 0; i < 5; i++)
    await new Promise<void>((resolve) => {
      const socket = connect(Number(port), hostname, () => {
        socket.write(start + text.slice(0, 20))
        setTimeout(() => socket.destroy(), 5)
      })
      socket.once('close', () => resolve())
    })
  const whole = await new Promise<string>((resolve) => {
    const socket = connect(Number(port), hostname, () => {
      socket.write(start + text.slice(0, 20))
      setTimeout(() => socket.write(text.slice(20)), 20)
    })
    socket.once('data', (data) => {
      socket.destroy()
      resolve(data.toString())
    })
  })
  expect(whole).toMatch(/^HTTP\/1\.1 200/)
  expect(logged.slice(before).filter(({ level }) => level === 'error')).toEqual([])
})

test('a path that only begins as that of the API is another', async () => {
  const { status } = await send({ path: '/graphqlx?query=%7B__typename%7D' })
  expect(status).toBe(404)
})

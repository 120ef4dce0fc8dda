import { describe, expect, it } from 'vitest'
import { createClient } from './client.ts'
import { InputError, NetworkError } from './errors.ts'
import { failure } from './test/failure.ts'
import { data, fakeServer } from './test/fake-server.ts'

const url = 'http://isnad.test/graphql'

/** A client with such an option, in a program that no compiler has checked. */
const given = (options: object) => createClient({ url, retry: false, ...options })

describe('a url', () => {
  it.each([
    '/graphql',
    'localhost:4000/graphql',
    'isnad.test/graphql',
    'ftp://isnad.test/graphql',
    'http://',
    'http:///graphql',
    'https://ada:secret@isnad.test/graphql',
    'https://ada@isnad.test',
    '',
    undefined,
    null,
    {},
  ])('that no request can be sent to is refused at once: %s', (url) => {
    expect(() => given({ url })).toThrow(InputError)
    expect(() => given({ url })).toThrow('`url` must be an http address without a password, not ')
  })

  it('is told without its password', () => {
    expect(() => given({ url: 'https://ada:secret@isnad.test/graphql' })).toThrow(
      'not https://…@isnad.test/graphql',
    )
  })

  it.each([
    'https://isnad.test',
    'HTTP://isnad.test:8080/graphql',
    'http://[::1]:4000/graphql',
    'https://isnad.test/a/path?key=a@b&x=1#part',
    'https://isnad.test?key=1',
    'http://مثال.test/graphql',
    new URL('https://isnad.test/graphql'),
  ])('of any other form is taken, with its path and its query: %s', async (url) => {
    const { fetch, requests } = fakeServer(data({ datasets: [] }))
    await given({ url, fetch }).datasets()
    const sent = new URL(requests[0]?.url ?? '')
    for (const [name, value] of new URL(url).searchParams) expect(sent.searchParams.get(name)).toBe(value)
    expect(sent.pathname).toBe(new URL(url).pathname)
  })
})

describe('a number', () => {
  it.each([0, -1, 1.5, NaN, Infinity, 2 ** 31])('no timer can wait for is refused: %s', async (timeout) => {
    const message = '`timeout` must be a whole number from 1 to 2147483647'
    expect(() => given({ timeout })).toThrow(message)
    const { fetch } = fakeServer(data({ datasets: [] }))
    expect((await failure(given({ fetch }).datasets({ timeout }))).message).toContain(message)
  })

  it.each([0, NaN, Infinity])('of a heartbeat too: %d', async (heartbeat) => {
    const { fetch, requests } = fakeServer(data({}))
    const error = await failure(given({ fetch }).subscribe({ heartbeat }).next())
    expect(error.message).toContain('`heartbeat` must be a whole number from 1')
    expect(requests).toEqual([])
  })
})

describe('what would be written into a header', () => {
  const lines = 'a\r\nx-evil: 1'

  it.each<[string, object]>([
    ['headers', { headers: { authorization: lines } }],
    ['headers', { headers: { [lines]: 'a' } }],
    ['headers', { headers: () => ({ authorization: lines }) }],
    ['headers', { release: lines }],
    ['headers', { release: 'إصدار' }],
    ['onRequest', { onRequest: ({ headers }: { headers: Headers }) => headers.set('x', lines) }],
  ])('cannot begin another one: %s', async (name, options) => {
    const { fetch, requests } = fakeServer(data({ datasets: [] }))
    const error = await failure(given({ fetch, ...options }).datasets())
    expect(error).toMatchObject({ name: 'InputError', code: 'INPUT', retryable: false })
    expect(error.message).toContain(`\`${name}\` failed: TypeError`)
    expect(requests).toEqual([])
  })

  it('cannot in the id of an event either', async () => {
    const { fetch, requests } = fakeServer(data({}))
    const events = given({ fetch }).subscribe({ lastEventId: lines })
    expect(await failure(events.next())).toBeInstanceOf(InputError)
    expect(requests).toEqual([])
  })

  it('counts as a part of the attempt, with its time', async () => {
    const client = given({ timeout: 20, headers: () => new Promise(() => {}) })
    expect(await failure(client.datasets())).toMatchObject({ code: 'TIMEOUT' })
  })
})

describe('a fetch', () => {
  it.each([
    ['broken', 'broken'],
    [null, 'null'],
    [undefined, 'undefined'],
    [{ code: 7 }, '[object Object]'],
    [new Error('no', { cause: 'reason' }), 'no'],
  ])('that throws what is no error is a NetworkError: %s', async (thrown, told) => {
    const fetch = () => Promise.reject(thrown)
    const error = await failure(given({ fetch }).datasets())
    expect(error).toBeInstanceOf(NetworkError)
    expect(error.message).toContain(`No answer from ${url} (${told}); check that the url`)
    expect(error.cause).toBe(thrown)
  })

  it('that gives no response is one too', async () => {
    expect(await failure(given({ fetch: () => Promise.resolve(undefined) }).datasets())).toBeInstanceOf(
      NetworkError,
    )
  })

  it('of the platform is looked up with each call, so that tests may put theirs in its place', async () => {
    const isnad = given({})
    const { fetch } = globalThis
    try {
      globalThis.fetch = () => Promise.resolve(data({ datasets: [] }))
      expect(await isnad.datasets()).toEqual([])
    } finally {
      globalThis.fetch = fetch
    }
  })
})

it('a hook that throws while a call waits to be repeated ends it', async () => {
  const { fetch } = fakeServer(new Error('broken'))
  const onRetry = () => {
    throw new Error('oops')
  }
  const error = await failure(given({ fetch, retry: {}, onRetry }).datasets())
  expect(error).toMatchObject({ name: 'InputError', message: '`onRetry` failed: Error: oops' })
})

it('retries that are no number are none', async () => {
  const { fetch, requests } = fakeServer(new Error('broken'))
  await failure(given({ fetch, retry: { retries: NaN } }).datasets())
  expect(requests).toHaveLength(1)
})

describe('what is given to a document', () => {
  const { fetch, requests } = fakeServer(data({ claims: { nodes: [], pageInfo: { hasNextPage: false } } }))
  const isnad = given({ fetch })

  it.each<[string, (client: { [name: string]: (...args: unknown[]) => unknown }) => unknown, string]>([
    [
      'a filter',
      ({ claims }) => claims?.({ propery: 'x' }),
      '`propery` is unknown; known are: kind, about, property, mode',
    ],
    [
      'a question',
      ({ availability }) => availability?.({ servce: 'x' }),
      '`servce` is unknown; known are: service, ',
    ],
    [
      'a search',
      ({ search }) => search?.({ txt: 'x' }),
      '`txt` is unknown; known are: text, language, kinds',
    ],
    ['how a list is read', ({ claims }) => claims?.({ first: 5 }), '`first` is unknown'],
    ['where a list begins', ({ sources }) => sources?.({ after: 'x' }), '`after` is unknown'],
    ['an id without its name', ({ claims }) => claims?.('harbour:gull'), '`0` is unknown'],
    ['a variable', ({ query }) => query?.('query ($n: Int) { a }', { m: 1 }), '`m` is unknown; known are: n'],
    [
      'an option',
      ({ datasets }) => datasets?.({ timout: 1 }),
      '`timout` is unknown; known are: signal, timeout',
    ],
    [
      'an option of a list',
      ({ claims }) => (claims!({}, { pagesize: 1 }) as { toArray(): unknown }).toArray(),
      '`pagesize` is unknown; known are: signal, timeout, retry, release, pageSize, after',
    ],
    [
      'how much of a list is wanted',
      ({ claims }) => (claims!() as { toArray(options: object): unknown }).toArray({ limt: 1 }),
      '`limt` is unknown; known are: limit',
    ],
    [
      'an option of a subscription',
      ({ subscribe }) => (subscribe!({ lastEventID: '1' }) as AsyncGenerator).next(),
      '`lastEventID` is unknown; known are: ',
    ],
    ['a document', ({ query }) => query?.(), '`document` must be a text, not undefined'],
    [
      'a document with a text',
      ({ query }) => query?.({ kind: 'Document' }),
      '`document` must be a text, not [obj',
    ],
    [
      'a document to subscribe to',
      ({ subscribe }) => (subscribe!('released') as AsyncGenerator).next(),
      '`document` must be a text, not released',
    ],
    ['a variable of none', ({ query }) => query?.('{ a }', { m: 1 }), '`m` is unknown; known are: none'],
    [
      'a subscription',
      ({ subscribe }) => (subscribe?.('subscription { a }', { m: 1 }) as AsyncGenerator | undefined)?.next(),
      '`m` is unknown; known are: none',
    ],
  ])('must be known, or it would be left out in silence: %s', async (_, ask, message) => {
    // As a program that no compiler has checked.
    const methods = isnad as unknown as { [name: string]: (...args: unknown[]) => unknown }
    const error = await failure((async () => ask(methods))())
    expect(error).toMatchObject({ name: 'InputError', code: 'INPUT' })
    expect(error.message).toContain(message)
    expect(requests).toEqual([])
  })

  it('may be undefined, and be declared as GraphQL allows', async () => {
    const unset = { propery: undefined } as object
    expect(await isnad.claims(unset).toArray()).toEqual([])
    await isnad.query('query Q($a : Int,\n$b\n: [ID!]! = ["$c: d"], $e:T) { a }', { a: 1, b: [], e: null })
    await isnad.claims(null as unknown as undefined).toArray()
  })
})

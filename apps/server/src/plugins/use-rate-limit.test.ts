import { afterAll, beforeAll, expect, test } from 'vitest'
import { createClientAddress } from '../client-address.ts'
import { createServer } from '../create-server.ts'
import { openDatabase } from '../open-database.ts'
import { createRequestCounter } from '../request-counter.ts'
import { ask } from '../test/ask.ts'
import type { Store } from '@isnad/store'

let store: Store
beforeAll(async () => {
  ;({ store } = await openDatabase({}))
})
afterAll(() => store.close())

test('a client that sends more than its share is refused, and told when to come again', async () => {
  const server = createServer({ store, rateLimit: { requests: 2, seconds: 30, header: 'x-forwarded-for' } })
  const from = (address: string) => ask(server, '{ __typename }', { 'x-forwarded-for': address })
  const first = await from('made-up, 192.0.2.1')
  expect(first.status).toBe(200)
  expect(first.headers.get('ratelimit-limit')).toBe('2')
  expect(first.headers.get('ratelimit-remaining')).toBe('1')
  expect((await from('192.0.2.1')).status).toBe(200)
  const third = await from('something-else, 192.0.2.1')
  expect(third.status).toBe(429)
  expect(third.errors).toMatchObject([{ extensions: { code: 'RATE_LIMIT', limit: 2, actual: 3 } }])
  expect(Number(third.headers.get('retry-after'))).toBeGreaterThan(20)
  expect(third.headers.get('ratelimit-remaining')).toBe('0')
  expect(third.headers.get('access-control-allow-origin')).toBe('*')
  expect((await from('192.0.2.2')).status).toBe(200)
})

test('0 is no limit', async () => {
  const server = createServer({ store, rateLimit: { requests: 0 } })
  expect((await ask(server, '{ __typename }')).headers.get('ratelimit-limit')).toBeNull()
})

/** The address that counts, of a connection and what its header says. */
const addressOf = (connection: string, said?: string, options = {}) =>
  createClientAddress({ ...(said !== undefined && { header: 'x-forwarded-for' }), ...options })(
    new Headers(said === undefined ? {} : { 'x-forwarded-for': said }),
    connection,
  )

test('a header counts where a proxy is trusted that says so', () => {
  const headers = new Headers({ 'x-forwarded-for': '192.0.2.9' })
  expect(createClientAddress()(headers, '::ffff:192.0.2.1')).toBe('192.0.2.1')
  // Of a stranger, who is no proxy.
  expect(addressOf('192.0.2.1', '198.51.100.7')).toBe('192.0.2.1')
  // Of a proxy in a private network, or on this machine.
  expect(addressOf('10.1.2.3', '198.51.100.7')).toBe('198.51.100.7')
  expect(addressOf('::1', '198.51.100.7')).toBe('198.51.100.7')
  // What a client wrote itself stands before what the proxies wrote.
  expect(addressOf('10.1.2.3', '1.1.1.1, 198.51.100.7, 10.9.9.9')).toBe('198.51.100.7')
  expect(addressOf('192.0.2.1', '198.51.100.7', { proxies: ['192.0.2.0/24'] })).toBe('198.51.100.7')
  expect(addressOf('10.1.2.3', '198.51.100.7', { proxies: ['192.0.2.0/24'] })).toBe('10.1.2.3')
})

test.for(['', 'unknown', '_hidden', 'fe80::1%eth0, ', '[::', "'; drop table", '\u202e'.slice(1), ','])(
  'a header of %j falls back on the connection, and breaks nothing',
  (said) => {
    expect(addressOf('10.1.2.3', said)).toMatch(/^(10\.1\.2\.3|fe80:0:0:0::\/64)$/)
  },
)

test('ports and brackets that proxies write are no part of an address', () => {
  expect(addressOf('::1', '198.51.100.7:4711')).toBe('198.51.100.7')
  expect(addressOf('::1', '[2001:DB8::1]:443')).toBe('2001:db8:0:0::/64')
})

test.for([
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:db8:0001:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:db8::6', '2001:db8:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
])('%s counts with its network %s', ([address, network]) => {
  expect(addressOf(address!)).toBe(network)
})

test('however many clients ask, no more than so many are kept', () => {
  const countOf = createRequestCounter(60, 100)
  for (let client = 0; client < 10_000; client++) countOf(String(client), 0)
  expect(countOf('9999', 1)).toMatchObject({ count: 2 })
  expect(countOf('0', 1)).toMatchObject({ count: 1 })
  expect(countOf('9999', 61_000)).toMatchObject({ count: 1 })
})

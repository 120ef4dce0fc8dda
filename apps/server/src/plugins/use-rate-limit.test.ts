import { afterAll, beforeAll, expect, test } from 'vitest'
import { clientAddress } from '../client-address.ts'
import { createServer } from '../create-server.ts'
import { openDatabase } from '../open-database.ts'
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

test('a header that no proxy is trusted for does not count', () => {
  const request = new Request('http://localhost/', { headers: { 'x-forwarded-for': '192.0.2.9' } })
  const context = { req: { socket: { remoteAddress: '::ffff:192.0.2.1' } } }
  expect(clientAddress(request, context)).toBe('192.0.2.1')
  expect(clientAddress(request, context, 'x-forwarded-for')).toBe('192.0.2.9')
})

test.for([
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:db8::6', '2001:db8:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
])('%s counts with its network %s', ([address, network]) => {
  expect(
    clientAddress(new Request('http://localhost/'), { req: { socket: { remoteAddress: address } } }),
  ).toBe(network)
})

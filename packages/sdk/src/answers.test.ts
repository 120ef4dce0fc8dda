import { gzipSync } from 'node:zlib'
import { afterEach, describe, expect, it } from 'vitest'
import { createClient } from './client.ts'
import { failure } from './test/failure.ts'
import { fakeServer } from './test/fake-server.ts'
import { realServer, type Handler } from './test/real-server.ts'

const closing: (() => Promise<void>)[] = []
afterEach(async () => {
  await Promise.all(closing.splice(0).map((close) => close()))
})

const good = JSON.stringify({ data: { datasets: [] } })
const json = { 'content-type': 'application/json' }
const gzip = { ...json, 'content-encoding': 'gzip' }

/** The datasets of a server that fails twice in such a way, and how often it was asked. */
async function afterTwo(fail: Handler): Promise<[unknown, number]> {
  const { url, close, count } = await realServer((request, response, number) => {
    if (number < 3) fail(request, response, number)
    else response.writeHead(200, json).end(good)
  })
  closing.push(close)
  const isnad = createClient({ url, retry: { firstDelay: 1, maxDelay: 1 }, timeout: 2000 })
  return [await isnad.datasets(), count()]
}

describe('an answer that did not come whole', () => {
  it.each<[string, Handler]>([
    [
      'is compressed, and cut',
      (_, response) => response.writeHead(200, gzip).end(gzipSync(good.repeat(99)).subarray(0, -20)),
    ],
    ['says that it is compressed, and is not', (_, response) => response.writeHead(200, gzip).end(good)],
    [
      'is of nothing that is known',
      (_, response) => response.writeHead(200, { ...json, 'content-encoding': 'snail' }).end('?'),
    ],
    ['is reset', (_, response) => void response.socket?.resetAndDestroy()],
    [
      'is reset half way',
      (_, response) => {
        response.writeHead(200, json).write(good.slice(0, 10))
        setTimeout(() => response.socket?.resetAndDestroy(), 5)
      },
    ],
    ['is no HTTP', (_, response) => response.socket?.end('220 mail.example ESMTP\r\n')],
  ])('%s: the question is asked again', async (_, fail) => {
    expect(await afterTwo(fail)).toEqual([[], 3])
  })
})

describe('the wait that a server asks for', () => {
  /** What `retryAfter` is of a response with such headers, in milliseconds. */
  async function wait(headers: { [name: string]: string }): Promise<unknown> {
    const { fetch } = fakeServer(new Response('', { status: 503, headers }))
    const error = await failure(createClient({ url: 'http://isnad.test', fetch, retry: false }).datasets())
    return error.retryAfter
  }

  it.each([
    ['7', 7000],
    ['0', 0],
    ['0.5', 500],
    ['-5', 0],
    ['  3 ', 3000],
    ['99999999999999999999', 1e23],
    ['Fri, 31 Dec 1999 23:59:59 GMT', 0],
    ['soon', undefined],
    ['', undefined],
  ])('as %j is %s ms', async (value, milliseconds) => {
    expect(await wait({ 'retry-after': value })).toBe(milliseconds)
  })

  it('as a date counts from that of the server, whose clock may be another', async () => {
    const date = 'Fri, 01 Jan 2100 00:00:00 GMT'
    expect(await wait({ date, 'retry-after': 'Fri, 01 Jan 2100 00:00:09 GMT' })).toBe(9000)
    expect(
      await wait({ date: 'never', 'retry-after': new Date(Date.now() + 9000).toUTCString() }),
    ).toBeGreaterThan(7000)
  })

  it.each(['61', '99999999999999999999', 'Fri, 31 Dec 9999 23:59:59 GMT'])(
    'ends the call where it is too long: %s',
    async (value) => {
      const { fetch, requests } = fakeServer(
        new Response('', { status: 429, headers: { 'retry-after': value } }),
      )
      const error = await failure(createClient({ url: 'http://isnad.test', fetch }).datasets())
      expect(error).toMatchObject({ code: 'RATE_LIMITED', retryable: true })
      expect(error.message).toMatch(/try again in [\de+.]+ s, or ask for less/)
      expect(requests).toHaveLength(1)
    },
  )

  it('of nothing at all does not bring all clients back at once: the jitter stays', async () => {
    const delays: number[] = []
    const { fetch } = fakeServer(new Response('', { status: 503, headers: { 'retry-after': '0' } }))
    const retry = { retries: 5, firstDelay: 20, maxDelay: 20 }
    const onRetry = ({ delay }: { delay: number }) => void delays.push(delay)
    await failure(createClient({ url: 'http://isnad.test', fetch, retry, onRetry }).datasets())
    expect(delays.some((delay) => delay > 1)).toBe(true)
  })
})

describe('JSON that is no answer', () => {
  it.each([
    ['{"status":"ok"}', 'BAD_RESPONSE', 'No GraphQL answer: {"status":"ok"}; check that the url'],
    ['"hello"', 'BAD_RESPONSE', 'No GraphQL answer: "hello"'],
    ['null', 'BAD_RESPONSE', 'No GraphQL answer: null'],
    ['{"data":7}', 'BAD_RESPONSE', 'No GraphQL answer: {"data":7}'],
    ['{"data":null,"errors":[]}', 'BAD_RESPONSE', 'No GraphQL answer'],
    ['{"errors":{"message":"no"}}', 'BAD_RESPONSE', 'No GraphQL answer: {"errors":{"message":"no"}}'],
    ['{"errors":["no"]}', 'GRAPHQL', '{"errors":["no"]}'],
    ['{"errors":[null]}', 'GRAPHQL', '{"errors":[null]}'],
    ['{"errors":[{}]}', 'GRAPHQL', '{"errors":[{}]}'],
    ['{"errors":[{"message":"no","extensions":{"code":7}}]}', 'GRAPHQL', 'no'],
  ])('is shown: %s', async (body, code, message) => {
    const { fetch } = fakeServer(new Response(body, { headers: json }))
    const error = await failure(createClient({ url: 'http://isnad.test', fetch, retry: false }).datasets())
    expect(error).toMatchObject({ code, retryable: false })
    expect(error.message).toContain(message)
  })
})

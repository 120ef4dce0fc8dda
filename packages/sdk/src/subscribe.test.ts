import { afterEach, describe, expect, it } from 'vitest'
import { AbortError, GraphQLRequestError, HttpError, TimeoutError } from './errors.ts'
import type { ClientOptions } from './options.ts'
import { createSubscribe, type SubscribeOptions } from './subscribe.ts'
import { failure } from './test/failure.ts'
import { realServer, type Handler } from './test/real-server.ts'

const closing: (() => Promise<void>)[] = []
afterEach(async () => {
  await Promise.all(closing.splice(0).map((close) => close()))
})

async function against(handle: Handler, options: Partial<ClientOptions> = {}) {
  const server = await realServer(handle)
  closing.push(server.close)
  const retry = { firstDelay: 1, maxDelay: 1 }
  const subscribe = createSubscribe({ url: server.url, retry, timeout: 2000, ...options })
  const open = (settings: SubscribeOptions = {}) =>
    subscribe<{ n: number }>('subscription ($a: ID) { released(after: $a) { id } }', { a: 1 }, settings)
  return { ...server, open }
}

const stream = { 'content-type': 'text/event-stream; charset=utf-8' }
const next = (n: number, id?: number) =>
  `${id === undefined ? '' : `id: ${id}\n`}event: next\ndata: ${JSON.stringify({ data: { n } })}\n\n`
const complete = 'event: complete\ndata:\n\n'

async function take(events: AsyncGenerator<{ n: number }, void>, count: number): Promise<number[]> {
  const numbers: number[] = []
  for await (const { n } of events) if (numbers.push(n) === count) break
  return numbers
}

describe('a subscription', () => {
  it('asks for a stream by POST when it is read, gives what comes, and ends when the server says so', async () => {
    const asked: unknown[] = []
    const { open, count } = await against((request, response) => {
      asked.push(request.method, request.headers.accept, JSON.parse(request.body))
      response.writeHead(200, stream).end(next(1) + next(2) + complete)
    })
    const events = open()
    expect(count()).toBe(0)
    expect(await take(events, 9)).toEqual([1, 2])
    expect(asked).toEqual([
      'POST',
      'text/event-stream',
      { query: 'subscription ($a: ID) { released(after: $a) { id } }', variables: { a: 1 } },
    ])
  })

  it('closes its connection when the reader leaves', async () => {
    let closed = false
    const { open } = await against((request, response) => {
      response.writeHead(200, stream).write(next(1))
      response.on('close', () => (closed = true))
    })
    expect(await take(open(), 1)).toEqual([1])
    await expect.poll(() => closed).toBe(true)
  })

  it('is left at once, also while it waits for an event', async () => {
    let closed = false
    const { open } = await against((_, response) => {
      response.writeHead(200, stream).write(next(1))
      response.on('close', () => (closed = true))
    })
    const events = open()
    await events.next()
    const waiting = events.next().catch((error: unknown) => error)
    expect(await events.return()).toEqual({ done: true, value: undefined })
    expect(await waiting).toBeInstanceOf(AbortError)
    await expect.poll(() => closed).toBe(true)
    expect(await events.next()).toEqual({ done: true, value: undefined })
  })

  it('gives events however large they are, with any letter', async () => {
    const text = '\u2028 "é" \u2029'.repeat(20_000)
    const { open } = await against((_, response) =>
      response
        .writeHead(200, stream)
        .end(`event: next\ndata: ${JSON.stringify({ data: { n: text } })}\n\n${complete}`),
    )
    expect((await open().next()).value).toEqual({ n: text })
  })

  it.each<[string, (response: Parameters<Handler>[1]) => void]>([
    ['breaks', (response) => response.socket?.destroy()],
    ['ends and was not complete', (response) => response.end()],
    ['falls silent, as when a laptop sleeps', () => {}],
  ])('that %s is opened anew after the last event that came', async (_, end) => {
    const after: unknown[] = []
    const { open } = await against((request, response, number) => {
      after.push(request.headers['last-event-id'])
      response.writeHead(200, stream).write(next(number, number * 10))
      setTimeout(() => end(response), 5)
    })
    const ids: string[] = []
    const events = open({ heartbeat: 60, onEvent: (id) => void ids.push(id) })
    expect(await take(events, 3)).toEqual([1, 2, 3])
    expect(after).toEqual([undefined, '10', '20'])
    expect(ids).toEqual(['10', '20', '30'])
  })

  it('begins after an event that was heard at another time', async () => {
    const { open } = await against((request, response) =>
      response.writeHead(200, stream).end(next(Number(request.headers['last-event-id']) + 1) + complete),
    )
    expect(await take(open({ lastEventId: '41' }), 9)).toEqual([42])
  })

  it('lives on signs of life alone', async () => {
    const { open, count } = await against((_, response) => {
      response.writeHead(200, stream)
      const timer = setInterval(() => response.write(':\n\n'), 20)
      setTimeout(() => {
        clearInterval(timer)
        response.end(next(1) + complete)
      }, 250)
    })
    expect(await take(open({ heartbeat: 150 }), 9)).toEqual([1])
    expect(count()).toBe(1)
  })

  it('outlives a server that is away for a while, and does not count what lies behind', async () => {
    const attempts: number[] = []
    const { open } = await against(
      (_, response, number) => {
        if (number % 3 !== 0) return response.writeHead(503).end()
        response.writeHead(200, stream).end(next(number))
      },
      { retry: { retries: 3, firstDelay: 1, maxDelay: 1 }, onRetry: ({ attempt }) => attempts.push(attempt) },
    )
    expect(await take(open(), 3)).toEqual([3, 6, 9])
    // Two refusals; then what came, its end, and two refusals again.
    expect(attempts).toEqual([1, 2, 1, 2, 3, 1, 2, 3])
  })

  it('gives up where the attempts are limited', async () => {
    const { open, count } = await against((_, response) => response.writeHead(503).end(), {
      retry: { retries: 2, firstDelay: 1, maxDelay: 1 },
    })
    expect(await failure(open().next())).toBeInstanceOf(HttpError)
    expect(count()).toBe(3)
    const silent = await against((_, response) => response.writeHead(200, stream).flushHeaders(), {
      retry: false,
    })
    expect(await failure(silent.open({ heartbeat: 30 }).next())).toBeInstanceOf(TimeoutError)
  })

  it('that is refused is not asked for again', async () => {
    const { open, count } = await against((_, response) =>
      response
        .writeHead(200, { 'content-type': 'application/json' })
        .end('{"errors":[{"message":"no","extensions":{"code":"NO"}}]}'),
    )
    expect(await failure(open().next())).toMatchObject({ code: 'NO' })
    expect(count()).toBe(1)
  })

  it('ends with the error that comes in the middle of it', async () => {
    const { open } = await against((_, response) =>
      response
        .writeHead(200, stream)
        .end(`${next(1)}event: next\ndata: {"data":null,"errors":[{"message":"gone"}]}\n\n`),
    )
    const events = open()
    expect((await events.next()).value).toEqual({ n: 1 })
    expect(await failure(events.next())).toBeInstanceOf(GraphQLRequestError)
    expect(await events.next()).toEqual({ done: true, value: undefined })
  })

  it('ends where what comes is no answer', async () => {
    const { open } = await against((_, response) =>
      response.writeHead(200, stream).end('event: next\ndata: <html>\n\n'),
    )
    expect(await failure(open().next())).toMatchObject({ code: 'BAD_RESPONSE' })
  })

  it('that is answered at once was a query', async () => {
    const { open } = await against((_, response) =>
      response.writeHead(200, { 'content-type': 'application/json' }).end('{"data":{"n":1}}'),
    )
    expect(await failure(open().next())).toMatchObject({
      name: 'InputError',
      message: expect.stringContaining('`query`'),
    })
  })

  it.each(['while it waits for an event', 'while it waits to begin', 'while it waits to try again'])(
    'ends with its signal %s',
    async (when) => {
      const end = new AbortController()
      const { open } = await against(
        (_, response) => {
          setTimeout(() => end.abort('enough'), 20)
          if (when.endsWith('event')) response.writeHead(200, stream).flushHeaders()
          if (when.endsWith('again')) response.writeHead(503, { 'retry-after': '30' }).end()
        },
        { retry: {} },
      )
      const error = await failure(open({ signal: end.signal }).next())
      expect(error).toBeInstanceOf(AbortError)
      expect(error.cause).toBe('enough')
    },
  )
})

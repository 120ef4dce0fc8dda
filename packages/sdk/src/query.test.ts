import { inspect } from 'node:util'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import {
  AbortError,
  GraphQLRequestError,
  HttpError,
  InputError,
  NetworkError,
  RateLimitError,
  TimeoutError,
} from './errors.ts'
import type { ClientOptions } from './options.ts'
import { createQuery } from './query.ts'
import { failure } from './test/failure.ts'
import { data, deadServer, fakeServer, type Reply } from './test/fake-server.ts'

const url = 'http://isnad.test/graphql'

/** Asks a question of a server with these replies, without repetition unless a test wants it. */
function ask(replies: [Reply, ...Reply[]], options: Partial<ClientOptions> = {}) {
  const { fetch, requests } = fakeServer(...replies)
  return { requests, answer: createQuery({ url, fetch, retry: false, ...options })('{ datasets { id } }') }
}

/** Lets a promise go on under fake timers until it settles, and tells how long that took, in milliseconds. */
async function elapse(promise: Promise<unknown>): Promise<number> {
  const begin = Date.now()
  const state = { settled: false }
  const settle = () => (state.settled = true)
  promise.then(settle, settle)
  while (!state.settled) await vi.advanceTimersToNextTimerAsync()
  return Date.now() - begin
}

describe('a request', () => {
  it('is a POST of JSON after GraphQL over HTTP, with the headers of the client', async () => {
    const { fetch, requests } = fakeServer(data({ datasets: [] }))
    const query = createQuery({ url: new URL(url), fetch, headers: { authorization: 'Bearer x' } })
    await query('query ($n: Int) { datasets { id } }', { n: 1 })
    const request = requests[0]
    expect(request?.url).toBe(url)
    expect(request?.init.method).toBe('POST')
    expect(JSON.parse(request?.init.body ?? '')).toEqual({
      query: 'query ($n: Int) { datasets { id } }',
      variables: { n: 1 },
    })
    expect(Object.fromEntries(request?.init.headers ?? [])).toEqual({
      accept: 'application/graphql-response+json, application/json;q=0.9',
      authorization: 'Bearer x',
      'content-type': 'application/json',
    })
  })

  it('gives the data and nothing else', async () => {
    expect(await ask([data({ datasets: [{ id: 'commons' }] })]).answer).toEqual({
      datasets: [{ id: 'commons' }],
    })
  })
})

describe('errors', () => {
  it.each([5, null, { a: 1 }, ['x'], ''])('may have anything for a message: %j', async (message) => {
    const { answer } = ask([Response.json({ errors: [{ message }] })])
    expect(await failure(answer)).toMatchObject({ name: 'GraphQLRequestError', errors: [{ message }] })
  })

  it('a server that cannot be reached is a NetworkError that says where, why and what to check', async () => {
    const broken = new TypeError('fetch failed', { cause: new Error('connect ECONNREFUSED 127.0.0.1:4000') })
    const error = await failure(ask([broken]).answer)
    expect(error).toBeInstanceOf(NetworkError)
    expect(error).toMatchObject({ name: 'NetworkError', code: 'NETWORK', retryable: true, cause: broken })
    expect(error.message).toBe(
      'No answer from http://isnad.test/graphql (fetch failed: connect ECONNREFUSED 127.0.0.1:4000); check that the url is that of a server that runs',
    )
  })

  it('a GraphQL error keeps the errors, their codes, the partial data and the request id', async () => {
    const errors = [
      { message: 'No such service', path: ['availability'], extensions: { code: 'NOT_FOUND' } },
      { message: 'Too deep', extensions: { code: 'TOO_DEEP' } },
    ]
    const reply = Response.json(
      { data: { availability: null, datasets: [] }, errors },
      { headers: { 'x-request-id': 'r-1' } },
    )
    const error = await failure(ask([reply]).answer)
    expect(error).toBeInstanceOf(GraphQLRequestError)
    expect(error).toMatchObject({
      code: 'NOT_FOUND',
      codes: ['NOT_FOUND', 'TOO_DEEP'],
      errors,
      data: { availability: null, datasets: [] },
      requestId: 'r-1',
      status: 200,
      retryable: false,
      message: 'No such service (and 1 more, see `errors`)',
    })
    expect(error.headers?.get('x-request-id')).toBe('r-1')
  })

  it('the print of an error is short: what may be long is kept out of it', async () => {
    const errors = [{ message: 'No such service' }]
    const error = await failure(ask([Response.json({ data: { claims: ['much'] }, errors })]).answer)
    expect(inspect(error)).toContain("code: 'GRAPHQL'")
    expect(inspect(error)).not.toContain('much')
    expect(error).toHaveProperty('data', { claims: ['much'] })
  })

  it('the body of an error status is read where it is GraphQL', async () => {
    const body = {
      errors: [{ message: 'Cannot query field "x"', extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }],
    }
    const error = await failure(ask([Response.json(body, { status: 400 })]).answer)
    expect(error).toBeInstanceOf(InputError)
    expect(error).toMatchObject({
      code: 'GRAPHQL_VALIDATION_FAILED',
      status: 400,
      retryable: false,
      data: undefined,
    })
  })

  it('status 429 is a RateLimitError with the wait that the server asks for', async () => {
    const error = await failure(
      ask([new Response('', { status: 429, headers: { 'retry-after': '7' } })]).answer,
    )
    expect(error).toBeInstanceOf(RateLimitError)
    expect(error).toBeInstanceOf(HttpError)
    expect(error).toMatchObject({ code: 'RATE_LIMITED', retryAfter: 7000, retryable: true })
    expect(error.message).toContain('try again in 7 s')
  })

  it('a RateLimitError says what the server said of its limit', async () => {
    const body = { errors: [{ message: '100 requests a minute are allowed, and this is the 101st' }] }
    const error = await failure(ask([Response.json(body, { status: 429 })]).answer)
    expect(error.message).toBe(
      'Too many requests (100 requests a minute are allowed, and this is the 101st); try again later, or ask for less',
    )
  })

  it('Retry-After may be a date', async () => {
    const at = new Date(Date.now() + 10_000).toUTCString()
    const error = await failure(
      ask([new Response('', { status: 503, headers: { 'retry-after': at } })]).answer,
    )
    expect(error.retryAfter).toBeGreaterThan(8000)
    expect(error.retryAfter).toBeLessThanOrEqual(10_000)
  })

  it.each([
    [
      404,
      '<html>\n<h1>Not   found</h1>',
      false,
      'The server answered with status 404: <html> <h1>Not found</h1>; check',
    ],
    [500, '', false, 'The server answered with status 500: nothing; check'],
    [502, 'Bad gateway', true, 'The server answered with status 502: Bad gateway; try again later'],
    [500, '{"message":"no GraphQL"}', false, 'status 500: {"message":"no GraphQL"}'],
    [500, 'null', false, 'status 500: null'],
  ])('status %d without a GraphQL body is an HttpError', async (status, body, retryable, message) => {
    const error = await failure(ask([new Response(body, { status })]).answer)
    expect(error).toBeInstanceOf(HttpError)
    expect(error).toMatchObject({ code: 'HTTP', status, retryable })
    expect(error.message).toContain(message)
  })

  it.each([['a page'], ['{}'], ['{"data":null}'], ['[1]'], ['{"errors":"none"}']])(
    'a good status with %s is no answer',
    async (body) => {
      const error = await failure(ask([new Response(body)]).answer)
      expect(error).toMatchObject({ name: 'HttpError', code: 'BAD_RESPONSE', status: 200, retryable: false })
      expect(error.message).toContain('check that the url is that of the GraphQL endpoint')
    },
  )

  it('a long body is cut in the message', async () => {
    expect(
      (await failure(ask([new Response('x'.repeat(5000), { status: 500 })]).answer)).message.length,
    ).toBeLessThan(550)
  })
})

describe('time', () => {
  beforeEach(() => {
    vi.useFakeTimers()
    vi.spyOn(Math, 'random').mockReturnValue(1)
  })
  afterEach(() => {
    vi.useRealTimers()
    vi.restoreAllMocks()
  })

  it.each([{ deaf: false }, { deaf: true }])(
    'an attempt ends after the timeout, with a fetch that is %o',
    async (how) => {
      const { fetch, signals } = deadServer(how)
      const answer = createQuery({ url, fetch, retry: false })('{ a }')
      const failed = failure(answer)
      expect(await elapse(answer)).toBe(30_000)
      expect(await failed).toBeInstanceOf(TimeoutError)
      expect(await failed).toMatchObject({ code: 'TIMEOUT', retryable: true })
      expect(signals[0]?.aborted).toBe(true)
      expect(vi.getTimerCount()).toBe(0)
    },
  )

  it('a slow body counts too', async () => {
    const slow = new Response(new ReadableStream({ pull: () => new Promise(() => {}) }))
    const { answer } = ask([() => slow], { timeout: 1000 })
    const failed = failure(answer)
    expect(await elapse(answer)).toBe(1000)
    expect(await failed).toBeInstanceOf(TimeoutError)
  })

  it('what fails in passing is repeated after 0.5, 1 and 2 seconds at most, and then given up', async () => {
    const { answer, requests } = ask([new Response('', { status: 503 })], { retry: {} })
    const failed = failure(answer)
    expect(await elapse(answer)).toBe(500 + 1000 + 2000)
    expect(requests).toHaveLength(4)
    expect(await failed).toMatchObject({ status: 503 })
  })

  it('no wait is longer than the limit', async () => {
    const { answer } = ask([new Response('', { status: 503 })], { retry: { retries: 6 } })
    answer.catch(() => {})
    expect(await elapse(answer)).toBe(500 + 1000 + 2000 + 4000 + 5000 + 5000)
  })

  it('the jitter is full: the wait may be anything down to nothing', async () => {
    vi.mocked(Math.random).mockReturnValue(0.25)
    const { answer } = ask([new Error('broken'), data({ a: 1 })], { retry: {} })
    expect(await elapse(answer)).toBe(125)
    expect(await answer).toEqual({ a: 1 })
  })

  it('Retry-After is waited for, exactly', async () => {
    const { answer } = ask(
      [new Response('', { status: 429, headers: { 'retry-after': '60' } }), data({ a: 1 })],
      { retry: {} },
    )
    expect(await elapse(answer)).toBe(60_000)
    expect(await answer).toEqual({ a: 1 })
  })

  it('a Retry-After of more than 60 s ends the call at once', async () => {
    const { answer, requests } = ask([new Response('', { status: 429, headers: { 'retry-after': '61' } })], {
      retry: {},
    })
    expect(await failure(answer)).toBeInstanceOf(RateLimitError)
    expect(requests).toHaveLength(1)
  })

  it('what will not change is not repeated', async () => {
    const { answer, requests } = ask([Response.json({ errors: [{ message: 'Syntax error' }] })], {
      retry: {},
    })
    expect(await failure(answer)).toMatchObject({ code: 'GRAPHQL' })
    expect(requests).toHaveLength(1)
  })

  it('a GraphQL error with a status that passes is repeated', async () => {
    const loading = Response.json({ errors: [{ message: 'Loading' }] }, { status: 503 })
    const { answer } = ask([loading, data({ a: 1 })], { retry: {} })
    expect(await elapse(answer)).toBe(500)
    expect(await answer).toEqual({ a: 1 })
  })

  it('Retry-After counts with a GraphQL error too', async () => {
    const body = { errors: [{ message: 'Loading' }] }
    const loading = Response.json(body, { status: 503, headers: { 'retry-after': '9' } })
    const { answer } = ask([loading, data({ a: 1 })], { retry: {} })
    expect(await elapse(answer)).toBe(9000)
  })

  it('a signal ends the wait between two attempts', async () => {
    const end = new AbortController()
    const { fetch, requests } = fakeServer(new Response('', { status: 503 }))
    const answer = createQuery({ url, fetch })('{ a }', {}, { signal: end.signal })
    const failed = failure(answer)
    await vi.advanceTimersByTimeAsync(100)
    end.abort('enough')
    expect(await failed).toMatchObject({
      name: 'AbortError',
      code: 'ABORTED',
      cause: 'enough',
      retryable: false,
    })
    await vi.advanceTimersByTimeAsync(60_000)
    expect(requests).toHaveLength(1)
    expect(vi.getTimerCount()).toBe(0)
  })
})

describe('signals', () => {
  it('a call with a signal that has aborted sends nothing', async () => {
    const { fetch, requests } = fakeServer(data({}))
    const answer = createQuery({ url, fetch })('{ a }', {}, { signal: AbortSignal.abort() })
    expect(await failure(answer)).toBeInstanceOf(AbortError)
    expect(requests).toHaveLength(0)
  })

  it.each([{ deaf: false }, { deaf: true }])(
    'a call ends with its signal, with a fetch that is %o',
    async (how) => {
      const { fetch, signals } = deadServer(how)
      const end = new AbortController()
      const failed = failure(createQuery({ url, fetch })('{ a }', {}, { signal: end.signal }))
      await vi.waitUntil(() => signals.length > 0)
      end.abort()
      expect(await failed).toBeInstanceOf(AbortError)
      expect(signals[0]?.aborted).toBe(true)
    },
  )

  it("the client's signal ends every call", async () => {
    const end = new AbortController()
    const query = createQuery({ url, fetch: deadServer().fetch, signal: end.signal })
    const failures = [failure(query('{ a }')), failure(query('{ b }'))]
    end.abort()
    expect((await Promise.all(failures)).map((error) => error.code)).toEqual(['ABORTED', 'ABORTED'])
  })

  it('no listener stays on a signal after its call', async () => {
    const { signal } = new AbortController()
    const add = vi.spyOn(signal, 'addEventListener')
    const remove = vi.spyOn(signal, 'removeEventListener')
    await createQuery({ url, fetch: fakeServer(data({})).fetch, signal })('{ a }', {}, { signal })
    expect(add.mock.calls.length).toBeGreaterThan(0)
    expect(remove.mock.calls.length).toBe(add.mock.calls.length)
  })
})

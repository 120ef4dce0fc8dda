import { afterEach, describe, expect, it, vi } from 'vitest'
import { createClient } from './client.ts'
import { HttpError, InputError, NetworkError, PagingError, RateLimitError, RefusedError } from './errors.ts'
import type { ClientOptions } from './options.ts'
import { failure } from './test/failure.ts'
import { realServer, type Handler } from './test/real-server.ts'

/** As a stranger's network would have it: real sockets, and servers that do what servers do. */
const closing: (() => Promise<void>)[] = []
afterEach(async () => {
  await Promise.all(closing.splice(0).map((close) => close()))
})

async function against(handle: Handler, options: Partial<ClientOptions> = {}) {
  const server = await realServer(handle)
  closing.push(server.close)
  const retry = { firstDelay: 1, maxDelay: 1 }
  return { ...server, isnad: createClient({ url: server.url, retry, timeout: 2000, ...options }) }
}

const good = JSON.stringify({ data: { datasets: [] } })
const json = { 'content-type': 'application/json' }

describe('a server that fails in passing', () => {
  it.each<[string, Handler]>([
    ['answers 429', (_, response) => response.writeHead(429, { 'retry-after': '0' }).end()],
    ['answers 503', (_, response) => response.writeHead(503).end('starting')],
    ['breaks the connection', (_, response) => void response.socket?.destroy()],
    [
      'breaks off half way through a body of known length',
      (_, response) => {
        response.writeHead(200, { ...json, 'content-length': '1000' }).write(good.slice(0, 10))
        setTimeout(() => response.socket?.destroy(), 5)
      },
    ],
    [
      'breaks off half way through a body of unknown length',
      (_, response) => {
        response.writeHead(200, json).write(good.slice(0, 10))
        setTimeout(() => response.socket?.destroy(), 5)
      },
    ],
    [
      'ends half way through a body, as if that were all',
      (_, response) => response.writeHead(200, json).end(good.slice(0, 10)),
    ],
    ['says nothing, as JSON', (_, response) => response.writeHead(200, json).end()],
  ])('%s: the question is asked again', async (_, fail) => {
    const { isnad, count } = await against((request, response, number) => {
      if (number < 3) fail(request, response, number)
      else response.writeHead(200, json).end(good)
    })
    expect(await isnad.datasets()).toEqual([])
    expect(count()).toBe(3)
  })

  it('and goes on failing: the error says what it was, after four attempts', async () => {
    const { isnad, count } = await against((_, response) => response.writeHead(503).end('starting'))
    const error = await failure(isnad.datasets())
    expect(error).toBeInstanceOf(HttpError)
    expect(error).toMatchObject({ status: 503, retryable: true })
    expect(error.message).toContain('starting; try again later')
    expect(count()).toBe(4)
  })

  it('never answers: each attempt ends with its time', async () => {
    const { isnad, count } = await against(() => {}, { timeout: 30, retry: { retries: 1, firstDelay: 1 } })
    expect(await failure(isnad.datasets())).toMatchObject({ code: 'TIMEOUT', retryable: true })
    expect(count()).toBe(2)
  })

  it('begins an answer and never ends it', async () => {
    const { isnad } = await against((_, response) => void response.writeHead(200, json).write('{"data":'), {
      timeout: 30,
      retry: false,
    })
    expect(await failure(isnad.datasets())).toMatchObject({ code: 'TIMEOUT' })
  })
})

describe('a server that will not change its mind', () => {
  it('is a page: nothing is repeated, and the error shows it', async () => {
    const page = '<!doctype html>\n<title>Welcome</title>'
    const { isnad, count } = await against((_, response) =>
      response.writeHead(200, { 'content-type': 'text/html' }).end(page),
    )
    const error = await failure(isnad.datasets())
    expect(error).toMatchObject({ name: 'HttpError', code: 'BAD_RESPONSE', retryable: false })
    expect(error.message).toContain('<!doctype html> <title>Welcome</title>')
    expect(error.message).toContain('check that the url is that of the GraphQL endpoint')
    expect(count()).toBe(1)
  })

  it('leads elsewhere, to a page: the error says where to', async () => {
    const { isnad, url } = await against((request, response) => {
      if (request.url?.startsWith('/graphql')) response.writeHead(302, { location: '/login' }).end()
      else response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Log in</h1>')
    })
    const error = await failure(isnad.datasets())
    expect(error.message).toContain(
      `it came from ${url.replace('graphql', 'login')}, where the request was led`,
    )
  })

  it('leads in a ring', async () => {
    const { isnad } = await against(
      (_, response) => response.writeHead(307, { location: '/graphql' }).end(),
      { retry: false },
    )
    expect(await failure(isnad.datasets())).toBeInstanceOf(NetworkError)
  })

  it('has moved, and says so to every request: it is followed', async () => {
    const { isnad } = await against((request, response) => {
      if (request.url?.startsWith('/graphql')) response.writeHead(308, { location: '/v2' }).end()
      else response.writeHead(200, json).end(JSON.stringify({ data: JSON.parse(request.body) as unknown }))
    })
    expect(await isnad.query('{ a }')).toEqual({ query: '{ a }' })
  })

  it('calls its JSON a text: what counts is what it is', async () => {
    const { isnad } = await against((_, response) =>
      response.writeHead(200, { 'content-type': 'text/plain' }).end(good),
    )
    expect(await isnad.datasets()).toEqual([])
  })

  it('asks for an hour’s wait: the error comes at once', async () => {
    const { isnad, count } = await against((_, response) =>
      response.writeHead(429, { 'retry-after': '3600', 'x-request-id': 'r-7' }).end(),
    )
    const error = await failure(isnad.datasets())
    expect(error).toBeInstanceOf(RateLimitError)
    expect(error).toMatchObject({ retryAfter: 3_600_000, requestId: 'r-7', retryable: true })
    expect(count()).toBe(1)
  })

  it('refuses: the limit and what was asked are there', async () => {
    const refusal = {
      errors: [
        {
          message: 'an answer has at most 10 fields, and this one could have 20; ask for smaller pages',
          extensions: { code: 'COST_LIMIT', limit: 10, actual: 20 },
        },
      ],
    }
    const { isnad, count } = await against((_, response) =>
      response.writeHead(400, json).end(JSON.stringify(refusal)),
    )
    const error = await failure(isnad.datasets())
    expect(error).toBeInstanceOf(RefusedError)
    expect(error).toMatchObject({ code: 'COST_LIMIT', limit: 10, actual: 20, retryable: false, status: 400 })
    expect(count()).toBe(1)
  })
})

describe('a cursor', () => {
  it.each(['the same', null])('that never moves ends the list with an error: %s', async (cursor) => {
    const page = { nodes: [{ id: 'a' }], pageInfo: { hasNextPage: true, endCursor: cursor } }
    const { isnad, count } = await against((_, response) =>
      response.writeHead(200, json).end(JSON.stringify({ data: { claims: page } })),
    )
    const seen: unknown[] = []
    const reading = (async () => {
      for await (const claim of isnad.claims()) seen.push(claim)
    })()
    expect(await failure(reading)).toBeInstanceOf(PagingError)
    expect(seen.length).toBe(count())
    expect(count()).toBeLessThanOrEqual(2)
  })

  it('is handed on to whoever goes on another day', async () => {
    const { isnad } = await against((request, response) => {
      const { after = '0' } = JSON.parse(
        new URL(request.url ?? '', 'http://x').searchParams.get('variables') ?? '{}',
      ) as { after?: string }
      const next = Number(after) + 1
      const page = { nodes: [{ id: after }], pageInfo: { hasNextPage: next < 5, endCursor: String(next) } }
      response.writeHead(200, json).end(JSON.stringify({ data: { claims: page } }))
    })
    let cursor: string | undefined
    for await (const page of isnad.claims().byPage()) {
      cursor = page.endCursor ?? undefined
      if (cursor === '2') break
    }
    const rest = await isnad.claims({}, { after: cursor }).toArray()
    expect(rest.map(({ id }) => id)).toEqual(['2', '3', '4'])
  })
})

describe('clocks that are wrong', () => {
  it('a date in Retry-After counts from the date of the server', async () => {
    const error = await failure(
      (
        await against(
          (_, response) =>
            response
              .writeHead(503, {
                date: 'Fri, 01 Jan 2100 00:00:00 GMT',
                'retry-after': 'Fri, 01 Jan 2100 00:01:30 GMT',
              })
              .end(),
          { retry: false },
        )
      ).isnad.datasets(),
    )
    expect(error.retryAfter).toBe(90_000)
  })

  it('a clock that jumps in the middle of a call changes nothing', async () => {
    const now = vi.spyOn(Date, 'now')
    const { isnad } = await against((_, response, number) => {
      now.mockReturnValue(number % 2 ? 0 : 4e12)
      if (number < 3) response.writeHead(503, { 'retry-after': '0' }).end()
      else response.writeHead(200, json).end(good)
    })
    expect(await isnad.datasets()).toEqual([])
    now.mockRestore()
  })
})

describe('hooks', () => {
  it('tell of requests, responses and retries, and may set headers', async () => {
    const told: unknown[] = []
    const { isnad } = await against(
      (request, response, number) => {
        if (number === 1) return response.writeHead(503).end()
        response
          .writeHead(200, {
            ...json,
            'x-request-id': 'r-2',
            'ratelimit-limit': '60',
            'ratelimit-remaining': '58',
            'ratelimit-reset': '30',
            'isnad-cost': '12',
          })
          .end(JSON.stringify({ data: { token: request.headers['authorization'] } }))
      },
      {
        onRequest: async ({ headers, method }) => {
          await Promise.resolve()
          headers.set('authorization', 'Bearer late')
          told.push(method)
        },
        onResponse: ({ status, requestId, rateRemaining, cost, duration }) => {
          expect(duration).toBeGreaterThanOrEqual(0)
          told.push({ status, requestId, rateRemaining, cost })
        },
        onRetry: ({ attempt, error }) => told.push({ attempt, code: error.code }),
      },
    )
    expect(isnad.usage()).toEqual({})
    expect(await isnad.query('{ token }')).toEqual({ token: 'Bearer late' })
    expect(told).toEqual([
      'POST',
      { status: 503, requestId: undefined, rateRemaining: undefined, cost: undefined },
      { attempt: 1, code: 'HTTP' },
      'POST',
      { status: 200, requestId: 'r-2', rateRemaining: 58, cost: 12 },
    ])
    expect(isnad.usage()).toEqual({ rateLimit: 60, rateRemaining: 58, rateReset: 30_000, cost: 12 })
  })

  it.each(['onRequest', 'onResponse', 'headers'] as const)(
    'end the call when they throw: %s',
    async (name) => {
      const broken = new Error('oops')
      const { isnad, count } = await against((_, response) => response.writeHead(200, json).end(good), {
        [name]: () => {
          throw broken
        },
      })
      const error = await failure(isnad.datasets())
      expect(error).toBeInstanceOf(InputError)
      expect(error).toMatchObject({ cause: broken, message: `\`${name}\` failed: Error: oops` })
      expect(count()).toBeLessThanOrEqual(1)
    },
  )

  it('headers may be a function that is asked for each attempt', async () => {
    let token = 0
    const { isnad } = await against(
      (request, response, number) => {
        if (number === 1) return response.writeHead(503).end()
        response
          .writeHead(200, json)
          .end(JSON.stringify({ data: { token: request.headers['authorization'] } }))
      },
      { headers: async () => ({ authorization: `Bearer ${++token}` }) },
    )
    expect(await isnad.query('{ token }')).toEqual({ token: 'Bearer 2' })
  })
})

describe('what one call may say', () => {
  it('goes before what the client says: the retries, the time, the release', async () => {
    const releases: unknown[] = []
    const { isnad, count } = await against(
      (request, response) => {
        releases.push(request.headers['isnad-release'])
        response.writeHead(503).end()
      },
      { release: 'commons@0.1.0' },
    )
    await failure(isnad.datasets({ retry: false }))
    expect(count()).toBe(1)
    await failure(
      isnad.claims({}, { retry: { retries: 1, firstDelay: 1 }, release: 'commons@0.2.0' }).toArray(),
    )
    expect(count()).toBe(3)
    expect(releases).toEqual(['commons@0.1.0', 'commons@0.2.0', 'commons@0.2.0'])
  })
})

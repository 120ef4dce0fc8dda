import { describe, expect, it, vi } from 'vitest'
import { AbortError } from './errors.ts'
import { createQuery } from './query.ts'
import { failure } from './test/failure.ts'
import { data, deadServer, fakeServer } from './test/fake-server.ts'

const url = 'http://isnad.test/graphql'

describe('equal questions at the same time', () => {
  it('are sent once, and each caller has an answer of its own', async () => {
    const { fetch, requests } = fakeServer(data({ list: [1] }))
    const query = createQuery({ url, fetch })
    const [a, b] = await Promise.all([query('{ list }'), query('{ list }')])
    expect(requests).toHaveLength(1)
    expect(a).toEqual(b)
    expect(a).not.toBe(b)
  })

  it('are sent again once the answer has come', async () => {
    const { fetch, requests } = fakeServer(data({}))
    const query = createQuery({ url, fetch })
    await query('{ a }')
    await query('{ a }')
    expect(requests).toHaveLength(2)
  })

  it('with other variables are other questions', async () => {
    const { fetch, requests } = fakeServer(data({}))
    const query = createQuery({ url, fetch })
    await Promise.all([
      query('query ($n: Int) { a(n: $n) }', { n: 1 }),
      query('query ($n: Int) { a(n: $n) }', { n: 2 }),
    ])
    expect(requests).toHaveLength(2)
  })

  it('fail together', async () => {
    const { fetch, requests } = fakeServer(new Error('broken'))
    const query = createQuery({ url, fetch, retry: false })
    const errors = await Promise.all([failure(query('{ a }')), failure(query('{ a }'))])
    expect(errors.map((error) => error.code)).toEqual(['NETWORK', 'NETWORK'])
    expect(requests).toHaveLength(1)
  })

  it.each([0, 1])('are answered to those who still wait, whoever gave up: number %d', async (left) => {
    const { fetch, requests } = fakeServer(
      () => new Promise((resolve) => setTimeout(() => resolve(data({ a: [1] })), 20)),
    )
    const query = createQuery({ url, fetch })
    const ends = [new AbortController(), new AbortController()]
    const calls = ends.map(({ signal }) => query('{ a }', {}, { signal }).catch((error: unknown) => error))
    ends[left]?.abort()
    const answers = await Promise.all(calls)
    expect(answers[left]).toBeInstanceOf(AbortError)
    expect(answers[1 - left]).toEqual({ a: [1] })
    expect(requests).toHaveLength(1)
  })

  it('go on for those who still wait, and end with the last', async () => {
    const { fetch, signals } = deadServer()
    const query = createQuery({ url, fetch })
    const [first, second] = [new AbortController(), new AbortController()]
    const failures = [first, second].map(({ signal }) => failure(query('{ a }', {}, { signal })))
    first.abort()
    expect(await failures[0]).toBeInstanceOf(AbortError)
    expect(signals.map((signal) => signal.aborted)).toEqual([false])
    second.abort()
    expect(await failures[1]).toBeInstanceOf(AbortError)
    expect(signals.map((signal) => signal.aborted)).toEqual([true])
  })

  it('do not join a request that everybody has left', async () => {
    const { fetch, requests } = fakeServer(() => new Promise<Response>(() => {}), data({ a: 1 }))
    const query = createQuery({ url, fetch })
    const end = new AbortController()
    const failed = failure(query('{ a }', {}, { signal: end.signal }))
    await vi.waitFor(() => expect(requests).toHaveLength(1))
    end.abort()
    expect(await failed).toBeInstanceOf(AbortError)
    expect(await query('{ a }', {})).toEqual({ a: 1 })
  })
})

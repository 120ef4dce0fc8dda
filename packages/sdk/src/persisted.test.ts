import { createHash } from 'node:crypto'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { createClient } from './client.ts'
import { datasetsDocument } from './generated/documents.ts'
import { failure } from './test/failure.ts'
import { data, fakeServer, type Reply } from './test/fake-server.ts'

const url = 'http://isnad.test/graphql?v=1'
const hash = createHash('sha256').update(datasetsDocument.toString()).digest('hex')

function client(replies: [Reply, ...Reply[]], options: { cacheBytes?: number; persisted?: boolean } = {}) {
  const { fetch, requests } = fakeServer(...replies)
  return { isnad: createClient({ url, fetch, retry: false, ...options }), requests }
}

const unknown = Response.json(
  { errors: [{ message: 'no such document', extensions: { code: 'PERSISTED_DOCUMENT_NOT_FOUND' } }] },
  { status: 404 },
)
const tagged = (datasets: unknown[], etag: string) =>
  Response.json({ data: { datasets } }, { headers: { etag } })

afterEach(() => {
  vi.unstubAllGlobals()
})

describe("the client's own documents", () => {
  it('are asked for by their hash, in a GET without a body', async () => {
    const { isnad, requests } = client([data({ node: { id: 'a' } })])
    await isnad.datasets().catch(() => {})
    const [request] = requests
    expect(request?.init.method).toBe('GET')
    expect(request?.init.body).toBeUndefined()
    expect(request?.init.headers.has('content-type')).toBe(false)
    const asked = new URL(request?.url ?? '')
    expect(Object.fromEntries(asked.searchParams)).toEqual({
      v: '1',
      documentId: `sha256:${hash}`,
      variables: '{}',
    })
  })

  it.each<[string, Reply]>([
    ['does not know it', unknown],
    ['takes no GET', new Response('no', { status: 405 })],
    ['has nothing there', new Response('no', { status: 404 })],
  ])('are sent as a text to a server that %s, and then always', async (_, refusal) => {
    const { isnad, requests } = client([refusal, data({ datasets: [] })])
    expect(await isnad.datasets()).toEqual([])
    expect(await isnad.datasets()).toEqual([])
    expect(requests.map(({ init }) => init.method)).toEqual(['GET', 'POST', 'POST'])
    expect(requests[1]?.query).toBe(datasetsDocument.toString())
  })

  it('are sent as a text where the question is too long for an address', async () => {
    const { isnad, requests } = client([data({ node: {} })])
    await isnad.node('x'.repeat(5000))
    expect(requests.map(({ init }) => init.method)).toEqual(['POST'])
  })

  it('are sent as a text where the platform cannot hash, or the caller wants it', async () => {
    const { isnad, requests } = client([data({ datasets: [] })], { persisted: false })
    await isnad.datasets()
    vi.stubGlobal('crypto', undefined)
    const other = client([data({ datasets: [] })])
    await other.isnad.datasets()
    expect([...requests, ...other.requests].map(({ init }) => init.method)).toEqual(['POST', 'POST'])
  })

  it('an error of the answer is that of the answer, and not a reason to ask again', async () => {
    const wrong = Response.json(
      { errors: [{ message: 'no', extensions: { code: 'BAD_DATE' } }] },
      { status: 400 },
    )
    const { isnad, requests } = client([wrong])
    expect(await failure(isnad.datasets())).toMatchObject({ code: 'BAD_DATE' })
    expect(requests).toHaveLength(1)
  })
})

describe('an answer with a tag', () => {
  it('is kept, and sent again only if it is another by now', async () => {
    const { isnad, requests } = client([
      tagged([{ id: 'a' }], '"1"'),
      new Response(null, { status: 304, headers: { etag: '"1"' } }),
      tagged([{ id: 'b' }], '"2"'),
      new Response(null, { status: 304 }),
    ])
    const answers = []
    for (let asked = 0; asked < 4; asked++) answers.push((await isnad.datasets())[0]?.id)
    expect(answers).toEqual(['a', 'a', 'b', 'b'])
    expect(requests.map(({ init }) => init.headers.get('if-none-match'))).toEqual([null, '"1"', '"1"', '"2"'])
  })

  it('is given anew each time: what a caller changes is his', async () => {
    const { isnad } = client([tagged([{ id: 'a' }], '"1"'), new Response(null, { status: 304 })])
    const first = await isnad.datasets()
    first.pop()
    expect(await isnad.datasets()).toHaveLength(1)
  })

  it('is kept for each release by itself', async () => {
    const { isnad, requests } = client([tagged([], '"1"')])
    await isnad.datasets({ release: 'a@1.0.0' })
    await isnad.datasets({ release: 'a@2.0.0' })
    expect(requests[1]?.init.headers.get('if-none-match')).toBeNull()
    expect(requests.map(({ init }) => init.headers.get('isnad-release'))).toEqual(['a@1.0.0', 'a@2.0.0'])
  })

  it('is kept within bounds, the least asked for going first; with none, nothing is kept', async () => {
    const answer = () =>
      Response.json({ data: { node: { id: 'x'.repeat(1000) } } }, { headers: { etag: '"1"' } })
    const { isnad, requests } = client([answer], { cacheBytes: 6000 })
    for (const id of ['a', 'b', 'a', 'c', 'a', 'b']) await isnad.node(id)
    const tags = requests.map(({ init }) => init.headers.has('if-none-match'))
    expect(tags).toEqual([false, false, true, false, true, false])
    const none = client([answer], { cacheBytes: 0 })
    for (const id of ['a', 'a']) await none.isnad.node(id)
    expect(none.requests.some(({ init }) => init.headers.has('if-none-match'))).toBe(false)
  })

  it('is left to the browser in a page', async () => {
    vi.stubGlobal('document', {})
    const { isnad, requests } = client([tagged([], '"1"')])
    await isnad.datasets()
    await isnad.datasets()
    expect(requests[1]?.init.headers.has('if-none-match')).toBe(false)
  })
})

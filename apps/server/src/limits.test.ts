import { afterAll, beforeAll, expect, test } from 'vitest'
import { getIntrospectionQuery } from 'graphql'
import * as sdk from '@isnad/sdk/documents'
import type { Store } from '@isnad/store'
import { createServer, type IsnadServer } from './create-server.ts'
import { FIRST_QUESTION } from './first-question.ts'
import { DEFAULT_LIMITS } from './limits.ts'
import { openDatabase } from './open-database.ts'
import { ask } from './test/ask.ts'
import { FIRST_DATASETS } from './test/datasets.ts'

let store: Store
let server: IsnadServer

beforeAll(async () => {
  ;({ store } = await openDatabase({ datasets: FIRST_DATASETS }))
  server = createServer({ store })
})
afterAll(() => store.close())

const repeat = (text: string, times: number) => text.repeat(times)
const many = (times: number, write: (index: number) => string) =>
  Array.from({ length: times }, (_, index) => write(index)).join(' ')
const doubling = (times: number) =>
  `{ ...F0 } ${many(times, (index) => `fragment F${index} on Query { ...F${index + 1} ...F${index + 1} }`)} fragment F${times} on Query { a: __typename }`

const REFUSED: [name: string, document: string, code: string, limit: number, actual: number][] = [
  [
    'a document of depth 3,000',
    `{ ${repeat('a { ', 2_999)} a ${repeat('} ', 3_000)}`,
    'TOKEN_LIMIT',
    2_000,
    9_000,
  ],
  ['a document of depth 40', `{ ${repeat('a { ', 39)} a ${repeat('} ', 40)}`, 'DEPTH_LIMIT', 30, 40],
  [
    'a document of depth 21',
    `{ record(id: "x") { ${repeat('within { ', 19)} id ${repeat('} ', 21)}`,
    'DEPTH_LIMIT',
    20,
    21,
  ],
  [
    'depth that hides in fragments',
    `{ ...F0 } ${many(30, (index) => `fragment F${index} on Query { ...F${index + 1} }`)} fragment F30 on Query { __typename }`,
    'DEPTH_LIMIT',
    20,
    32,
  ],
  ['lists in lists', `{ a(b: ${repeat('[', 3_000)}${repeat(']', 3_000)}) }`, 'TOKEN_LIMIT', 2_000, 6_007],
  [
    '101 aliases of __typename',
    `{ ${many(101, (index) => `a${index}: __typename`)} }`,
    'ALIAS_LIMIT',
    50,
    101,
  ],
  [
    '10,000 aliases',
    `{ ${many(10_000, (index) => `a${index}: __typename`)} }`,
    'DOCUMENT_LIMIT',
    50_000,
    178_901,
  ],
  [
    'a document of one long text',
    `{ record(id: """${repeat('x\\n', 60_000)}""") { id } }`,
    'DOCUMENT_LIMIT',
    50_000,
    180_037,
  ],
  ['51 fields to be merged with one', `{ ${repeat('datasets { id } ', 52)} }`, 'MERGE_LIMIT', 50, 51],
  [
    'fields to be merged, of fragments',
    `{ ${many(60, (index) => `...F${index}`)} } ${many(60, (index) => `fragment F${index} on Query { datasets { id } }`)}`,
    'MERGE_LIMIT',
    50,
    59,
  ],
  [
    'fields that multiply to be merged',
    `{ datasets ${(function nest(depth): string {
      return depth === 0 ? '{ id }' : `{ places ${nest(depth - 1)} places ${nest(depth - 1)} }`
    })(6)} }`,
    'MERGE_LIMIT',
    50,
    63,
  ],
  ['aliases that fragments multiply', doubling(10), 'ALIAS_LIMIT', 50, 1_024],
  [
    'a directive that is repeated',
    '{ __typename @skip(if: false) @skip(if: false) }',
    'REPEATED_DIRECTIVE',
    1,
    2,
  ],
  ['ten unknown directives', `{ __typename ${repeat('@aa', 10)} }`, 'REPEATED_DIRECTIVE', 1, 10],
  ['many directives', `{ ${many(40, () => '__typename @skip(if: false)')} }`, 'DIRECTIVE_LIMIT', 30, 40],
  [
    'fragments in a ring',
    '{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }',
    'FRAGMENT_RING',
    0,
    2,
  ],
  ['a page of 101', '{ claims(first: 101) { nodes { id } } }', 'PAGE_TOO_LARGE', 100, 101],
  [
    'pages in pages',
    '{ claims(first: 100) { nodes { subject { claims(first: 100) { nodes { subject { claims(first: 100) { nodes { id } } } } } } } } }',
    'COST_LIMIT',
    250_000,
    1_030_302,
  ],
]

test.for(REFUSED)('%s is refused', async ([, document, code, limit, actual]) => {
  await ask(server, document)
  const started = performance.now()
  const { status, data, errors } = await ask(server, `${document} # again`)
  const took = performance.now() - started
  expect({ status, data, errors }).toEqual({
    status: 400,
    data: undefined,
    errors: [expect.objectContaining({ extensions: { code, limit, actual } })],
  })
  expect(errors?.[0]?.message).toMatch(/limit|most|once|nest|ring/)
  // 20 ms on a machine that does nothing else; tests run on busy ones.
  expect(took).toBeLessThan(200)
})

test('variables that nest too deep are refused, and extensions', async () => {
  for (const [name, nested] of [
    ['variables', `${repeat('{"a":', 40_000)}1${repeat('}', 40_000)}`],
    ['extensions', `{"a":${repeat('[', 50_000)}${repeat(']', 50_000)}}`],
  ]) {
    const response = await server.fetch('http://localhost/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: `{"query":"{ __typename }","${name}":${nested}}`,
    })
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({
      errors: [{ extensions: { code: 'VARIABLES_LIMIT', limit: 10 } }],
    })
  }
})

test('of a document with many faults some are told', async () => {
  const { errors } = await ask(server, `{ ${many(1_900, (index) => `x${index}`)} }`)
  expect(errors).toHaveLength(11)
  expect(errors?.at(-1)?.message).toContain('Too many validation errors')
})

test('a page is counted by its variable, and by the default of the variable', async () => {
  for (const [query, variables] of [
    ['query Q($n: Int) { claims(first: $n) { nodes { id } } }', { n: 5_000 }],
    ['query Q($n: Int = 5000) { claims(last: $n) { nodes { id } } }', {}],
  ] as const) {
    const response = await server.fetch('http://localhost/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    })
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({
      errors: [{ extensions: { code: 'PAGE_TOO_LARGE', limit: 100, actual: 5_000 } }],
    })
  }
})

test('an array of operations is refused', async () => {
  const response = await server.fetch('http://localhost/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify([{ query: '{ __typename }' }, { query: '{ __typename }' }]),
  })
  expect(response.status).toBe(400)
  expect(await response.json()).toMatchObject({
    errors: [{ extensions: { code: 'BATCH_LIMIT', limit: 1, actual: 2 } }],
  })
})

test('a body that does not declare its length is refused as soon as it is over the limit', async () => {
  let sent = 0
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      sent += 65_536
      controller.enqueue(new Uint8Array(65_536).fill(32))
    },
  })
  const response = await server.fetch('http://localhost/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
    duplex: 'half',
  })
  expect(response.status).toBe(413)
  expect(await response.json()).toMatchObject({
    errors: [{ extensions: { code: 'BODY_LIMIT', limit: 262_144 } }],
  })
  expect(sent).toBeLessThan(1_000_000)
})

test('an answer that takes too long ends with the limit, and its work stops', async () => {
  let reads = 0
  const slow: Store = {
    ...store,
    async evidence(filter) {
      reads++
      await new Promise((resolve) => setTimeout(resolve, 60))
      return store.evidence(filter)
    },
  }
  const impatient = createServer({ store: slow, limits: { timeLimit: 20 } })
  const { status, errors } = await ask(impatient, FIRST_QUESTION)
  expect(status).toBe(503)
  expect(errors).toMatchObject([
    { extensions: { code: 'TIME_LIMIT', limit: 20, actual: expect.any(Number) } },
  ])
  expect(reads).toBe(1)
})

test('every answer tells browsers to take it for nothing else', async () => {
  const { headers } = await ask(server, '{ __typename }')
  expect(headers.get('x-content-type-options')).toBe('nosniff')
  expect(headers.get('content-security-policy')).toBe("default-src 'none'; frame-ancestors 'none'")
})

const SDK_VARIABLES: { [document: string]: { [name: string]: unknown } } = {
  availabilityDocument: {
    service: 'commons:whatsapp',
    feature: 'VOICE_CALL',
    place: 'commons:MA',
    at: '2016-03-15',
  },
  timelineDocument: { place: 'commons:MA' },
  nodeDocument: { id: 'commons:whatsapp' },
  searchDocument: { text: 'whatsapp', first: 100 },
}

test.for([...Object.entries(sdk), ['introspection', getIntrospectionQuery()] as const])(
  'no limit refuses the %s that clients send',
  async ([name, document]) => {
    const response = await server.fetch('http://localhost/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: String(document), variables: SDK_VARIABLES[name] ?? { first: 100 } }),
    })
    const { data, errors } = (await response.json()) as { data?: object; errors?: object[] }
    expect(errors).toBeUndefined()
    expect(Object.keys(data!)).toHaveLength(1)
    expect(DEFAULT_LIMITS.maxPage).toBe(100)
  },
)

import type { LimitCode } from '../refusal.ts'

/** A request that is over a limit, and what it is told. */
export interface Refused {
  name: string
  code: LimitCode | 'TEXT_TOO_LONG' | 'TOO_MANY_WORDS' | 'BAD_ARGUMENT'
  limit: number
  actual: number
  /** Default 400. */
  status?: number
  headers?: { [name: string]: string }
  /** Of a `POST`. */
  body: string
  /** Settings of the server, where they are not those that it comes with. */
  settings?: { [name: string]: string }
}

/** A question by itself. */
export const asks = (query: string, variables?: object) => JSON.stringify({ query, variables })

const repeat = (text: string, times: number) => text.repeat(times)
const many = (times: number, write: (index: number) => string) =>
  Array.from({ length: times }, (_, index) => write(index)).join(' ')
const nest = (times: number) => `{ ${repeat('a { ', times - 1)} a ${repeat('} ', times)}`
const doubling = (times: number) =>
  `{ ...F0 } ${many(times, (index) => `fragment F${index} on Query { ...F${index + 1} ...F${index + 1} }`)} fragment F${times} on Query { a: __typename }`
const multiply = (depth: number): string =>
  depth === 0 ? '{ id }' : `{ places ${multiply(depth - 1)} places ${multiply(depth - 1)} }`

/** Documents that are refused. */
const DOCUMENTS: [name: string, code: LimitCode, limit: number, actual: number, document: string][] = [
  ['a document of depth 3,000', 'TOKEN_LIMIT', 2_000, 9_000, nest(3_000)],
  ['a document of depth 40', 'DEPTH_LIMIT', 30, 40, nest(40)],
  [
    'a document of depth 21',
    'DEPTH_LIMIT',
    20,
    21,
    `{ record(id: "x") { ${repeat('within { ', 19)} id ${repeat('} ', 21)}`,
  ],
  [
    'depth that hides in fragments',
    'DEPTH_LIMIT',
    20,
    32,
    `{ ...F0 } ${many(30, (index) => `fragment F${index} on Query { ...F${index + 1} }`)} fragment F30 on Query { __typename }`,
  ],
  ['lists in lists', 'TOKEN_LIMIT', 2_000, 6_007, `{ a(b: ${repeat('[', 3_000)}${repeat(']', 3_000)}) }`],
  ['120,000 tokens', 'DOCUMENT_LIMIT', 50_000, 240_003, `{ ${repeat('a ', 120_000)}}`],
  [
    '101 aliases of __typename',
    'ALIAS_LIMIT',
    50,
    101,
    `{ ${many(101, (index) => `a${index}: __typename`)} }`,
  ],
  [
    '101 aliases of fields',
    'ALIAS_LIMIT',
    50,
    101,
    `{ ${many(101, (index) => `a${index}: datasets { id }`)} }`,
  ],
  ['aliases that fragments multiply', 'ALIAS_LIMIT', 50, 1_024, doubling(10)],
  [
    '10,000 aliases',
    'DOCUMENT_LIMIT',
    50_000,
    178_893,
    `{ ${many(10_000, (index) => `a${index}: __typename`)} }`,
  ],
  [
    'a document of one long text',
    'DOCUMENT_LIMIT',
    50_000,
    180_029,
    `{ record(id: """${repeat('x\\n', 60_000)}""") { id } }`,
  ],
  ['51 fields to be merged with one', 'MERGE_LIMIT', 50, 51, `{ ${repeat('datasets { id } ', 52)} }`],
  [
    'fields to be merged, of fragments',
    'MERGE_LIMIT',
    50,
    59,
    `{ ${many(60, (index) => `...F${index}`)} } ${many(60, (index) => `fragment F${index} on Query { datasets { id } }`)}`,
  ],
  ['fields that multiply to be merged', 'MERGE_LIMIT', 50, 63, `{ datasets ${multiply(6)} }`],
  [
    '1,900 times one field',
    'MERGE_LIMIT',
    200_000,
    1_804_050,
    `{ record(id: "MA") { ${repeat('id ', 1_900)} } }`,
  ],
  [
    'a directive that is repeated',
    'REPEATED_DIRECTIVE',
    1,
    2,
    '{ __typename @skip(if: false) @skip(if: false) }',
  ],
  ['ten unknown directives', 'REPEATED_DIRECTIVE', 1, 10, `{ __typename ${repeat('@aa', 10)} }`],
  ['many directives', 'DIRECTIVE_LIMIT', 30, 40, `{ ${many(40, () => '__typename @skip(if: false)')} }`],
  [
    'fragments in a ring',
    'FRAGMENT_RING',
    0,
    2,
    '{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }',
  ],
  ['a page of 101', 'PAGE_TOO_LARGE', 100, 101, '{ claims(first: 101) { nodes { id } } }'],
  [
    'pages in pages',
    'COST_LIMIT',
    250_000,
    1_030_302,
    '{ claims(first: 100) { nodes { subject { claims(first: 100) { nodes { subject { claims(first: 100) { nodes { id } } } } } } } } }',
  ],
]

/** Every refusal of what is over a limit, but of time, which is seen where an answer takes some. */
export const REFUSED: readonly Refused[] = [
  ...DOCUMENTS.map(([name, code, limit, actual, document]) => ({
    name,
    code,
    limit,
    actual,
    body: asks(document),
  })),
  {
    name: 'variables that nest 40,000 deep',
    code: 'VARIABLES_LIMIT',
    limit: 10,
    actual: 40_000,
    body: `{"query":"{ __typename }","variables":${repeat('{"a":', 40_000)}1${repeat('}', 40_000)}}`,
  },
  {
    name: 'extensions that nest 50,000 deep',
    code: 'VARIABLES_LIMIT',
    limit: 10,
    actual: 50_001,
    body: `{"query":"{ __typename }","extensions":{"a":${repeat('[', 50_000)}${repeat(']', 50_000)}}}`,
  },
  {
    name: '80,000 empty objects in variables',
    code: 'VARIABLES_LIMIT',
    limit: 2_000,
    actual: 80_003,
    body: ` {"query":"{ __typename }","variables":{"a":[${repeat('{},', 79_999)}{}]}}`,
  },
  {
    name: 'a page of 5,000 by a variable',
    code: 'PAGE_TOO_LARGE',
    limit: 100,
    actual: 5_000,
    body: asks('query Q($n: Int) { claims(first: $n) { nodes { id } } }', { n: 5_000 }),
  },
  {
    name: 'a page of 5,000 by the default of a variable',
    code: 'PAGE_TOO_LARGE',
    limit: 100,
    actual: 5_000,
    body: asks('query Q($n: Int = 5000) { claims(last: $n) { nodes { id } } }'),
  },
  {
    name: 'a list of operations',
    code: 'BATCH_LIMIT',
    limit: 1,
    actual: 2,
    body: `[${asks('{ __typename }')},${asks('{ __typename }')}]`,
  },
  {
    name: 'a list of 80,000 lists',
    code: 'BATCH_LIMIT',
    limit: 1,
    actual: 80_000,
    body: `[${repeat('[],', 79_999)}[]]`,
  },
  {
    name: 'a body of 300 kB',
    code: 'BODY_LIMIT',
    limit: 262_144,
    actual: 300_026,
    status: 413,
    body: asks(`{ __typename }${repeat(' ', 300_000)}`),
  },
  {
    name: 'a search of 5,000 characters',
    code: 'TEXT_TOO_LONG',
    limit: 256,
    actual: 5_000,
    status: 200,
    body: asks(`{ search(text: "${repeat('x', 5_000)}") { nodes { score } } }`),
  },
  {
    name: 'a search of 90 words',
    code: 'TOO_MANY_WORDS',
    limit: 16,
    actual: 90,
    status: 200,
    body: asks(`{ search(text: "${repeat('a ', 90)}") { nodes { score } } }`),
  },
  {
    name: '101 releases at once',
    code: 'BAD_ARGUMENT',
    limit: 100,
    actual: 101,
    headers: { 'isnad-release': many(101, (index) => `a@${index},`) },
    body: asks('{ __typename }'),
  },
  {
    name: 'a request more than a client has',
    code: 'RATE_LIMIT',
    limit: 1,
    actual: 2,
    status: 429,
    body: asks('{ __typename }'),
    settings: { ISNAD_RATE_LIMIT: '1' },
  },
  {
    name: 'a subscriber more than there may be',
    code: 'SUBSCRIBER_LIMIT',
    limit: 0,
    actual: 1,
    status: 503,
    headers: { accept: 'application/json, text/event-stream' },
    body: asks('subscription { released { version } }'),
    settings: { ISNAD_MAX_SUBSCRIBERS: '0' },
  },
]

import { hold, outside, type Attack, type Target } from './attack.ts'

export interface Answer {
  status: number
  text: string
  took: number
  codes: (string | undefined)[]
}

/** Sends a body of JSON by POST. */
export async function send({ url }: Target, body: string | Uint8Array<ArrayBuffer>): Promise<Answer> {
  const started = performance.now()
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  })
  const text = await response.text()
  const took = performance.now() - started
  outside(response.status, text)
  const { errors = [] } = JSON.parse(text) as { errors?: { extensions?: { code?: string } }[] }
  return { status: response.status, text, took, codes: errors.map(({ extensions }) => extensions?.code) }
}

const ask = (target: Target, query: string, variables = {}) =>
  send(target, JSON.stringify({ query, variables }))
const many = (times: number, write: (index: number) => string) =>
  Array.from({ length: times }, (_, index) => write(index)).join(' ')
const nest = (depth: number, open: string, middle: string, close: string) =>
  `${open.repeat(depth)}${middle}${close.repeat(depth)}`
const binary = (depth: number): string =>
  depth === 0 ? 'id' : `within { ${binary(depth - 1)} } within { ${binary(depth - 1)} }`

/** A document, and the code that it is refused with; none where it is answered. */
const DOCUMENTS: [name: string, document: string, code?: string][] = [
  ['a million tokens', `{ ${'a '.repeat(1_000_000)}}`, 'BODY_LIMIT'],
  ['240 kB of one comment', `#${'x'.repeat(240_000)}\n{ __typename }`, 'DOCUMENT_LIMIT'],
  ['60,000 lines in a text', `{ record(id: """${' x\n'.repeat(60_000)}""") { id } }`, 'DOCUMENT_LIMIT'],
  ['3,000 levels', nest(3_000, '{ a ', '', '}'), 'TOKEN_LIMIT'],
  ['40 lists in a list', `{ nodes(ids: ${nest(40, '[', '', ']')}) { id } }`, 'DEPTH_LIMIT'],
  ['a type of 40 lists', `query Q($a: ${nest(40, '[', 'Int', ']')}) { __typename }`, 'DEPTH_LIMIT'],
  ['1,900 unknown fields', `{ ${many(1_900, (index) => `x${index}`)} }`, 'GRAPHQL_VALIDATION_FAILED'],
  [
    '600 unknown arguments',
    `{ records(${many(600, (index) => `z${index}: 1`)}) { totalCount } }`,
    'GRAPHQL_VALIDATION_FAILED',
  ],
  [
    '400 unused variables',
    `query Q(${many(400, (index) => `$v${index}: Int`)}) { __typename }`,
    'GRAPHQL_VALIDATION_FAILED',
  ],
  ['fields that multiply to be merged', `{ record(id: "MA") { ${binary(8)} } }`, 'MERGE_LIMIT'],
  ['400 of a field', `{ ${many(400, () => 'datasets { id }')} }`, 'MERGE_LIMIT'],
  [
    'fragments that double',
    `{ ...F0 } ${many(15, (index) => `fragment F${index} on Query { ...F${index + 1} ...F${index + 1} }`)} fragment F15 on Query { a: __typename }`,
    'ALIAS_LIMIT',
  ],
  [
    'fragments in a ring',
    '{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }',
    'FRAGMENT_RING',
  ],
  [
    'introspection that nests',
    `{ __schema { types { ${nest(8, 'fields { type { ', 'name', '} }')} } } }`,
    'GRAPHQL_VALIDATION_FAILED',
  ],
  [
    'introspection in 50 aliases',
    `{ ${many(50, (index) => `a${index}: __schema { types { fields { description isDeprecated args { name description type { name } } } } }`)} }`,
    'COST_LIMIT',
  ],
  [
    'introspection of which one thing is asked 45 times',
    `{ __schema { types { ${many(45, (index) => `a${index}: fields(includeDeprecated: true) { args { type { ofType { name } } } }`)} } } }`,
    'COST_LIMIT',
  ],
  ['1,900 times one field', `{ record(id: "MA") { ${'id '.repeat(1_900)} } }`, 'MERGE_LIMIT'],
  [
    'pages in pages',
    '{ claims(first: 100) { nodes { subject { claims(first: 100) { nodes { subject { claims(first: 100) { nodes { id } } } } } } } } }',
    'COST_LIMIT',
  ],
  ['20,000 ids', `{ nodes(ids: [${many(15_000, () => '1')}]) { id } }`, 'TOKEN_LIMIT'],
  [
    'a number beyond all',
    '{ records(first: 99999999999999999999) { totalCount } }',
    'GRAPHQL_VALIDATION_FAILED',
  ],
  ['a directive that streams', '{ records { nodes @stream { id } } }', 'GRAPHQL_VALIDATION_FAILED'],
  ['half a sign of Unicode', '{ record(id: "\\uD800") { id } }', 'GRAPHQL_PARSE_FAILED'],
  ['fields of every object', '{ constructor toString __proto__ }', 'GRAPHQL_VALIDATION_FAILED'],
  ['names of every object', '{ __proto__: __typename constructor: __typename }'],
  ['a fragment of such a name', '{ ...__proto__ } fragment __proto__ on Query { __typename }'],
]

const LONG_SET = `[${Array.from({ length: 20_000 }, (_, index) => `20${10 + (index % 90)}-01-01`).join()}]`

/** A whole body, and the code that it is refused with; none where it is answered. */
const BODIES: [name: string, body: string | Uint8Array<ArrayBuffer>, code?: string][] = [
  [
    'variables that nest 40,000 deep',
    `{"query":"{ __typename }","variables":${nest(40_000, '{"a":', '1', '}')}}`,
    'VARIABLES_LIMIT',
  ],
  [
    'extensions that nest 50,000 deep',
    `{"query":"{ __typename }","extensions":{"a":${nest(50_000, '[', '', ']')}}}`,
    'VARIABLES_LIMIT',
  ],
  ['120,000 lists', nest(120_000, '[', '', ']'), 'BATCH_LIMIT'],
  ['130,000 lists that are not closed', '['.repeat(130_000), 'BAD_REQUEST'],
  [
    'a list of operations',
    `[${'{"query":"{ __typename }"},'.repeat(9)}{"query":"{ __typename }"}]`,
    'BATCH_LIMIT',
  ],
  ['nothing', '', 'BAD_REQUEST'],
  ['a number', '5', 'BAD_REQUEST'],
  ['null', 'null', 'BAD_REQUEST'],
  ['a query that is a list', '{"query":["{ __typename }"]}', 'BAD_REQUEST'],
  [
    'keys that every object has',
    '{"query":"{ __typename }","variables":{"__proto__":{"x":1},"constructor":{"prototype":{"x":1}}}}',
  ],
  [
    'a key twice',
    '{"query":"query Q($n: Int) { records(first: $n) { totalCount } }","variables":{"n":1,"n":1000}}',
    'PAGE_TOO_LARGE',
  ],
  [
    'a number beyond all',
    '{"query":"query Q($n: Int) { records(first: $n) { totalCount } }","variables":{"n":1e999}}',
    'BAD_USER_INPUT',
  ],
  [
    'an operation of every object',
    '{"query":"query a { __typename } query b { __typename }","operationName":"__proto__"}',
    'OPERATION_RESOLUTION_FAILURE',
  ],
  [
    'bytes that are no UTF-8',
    Uint8Array.from(
      Buffer.concat([
        Buffer.from('{"query":"{ record(id: \\"'),
        Buffer.from([0xff, 0xfe, 0xc0, 0x80]),
        Buffer.from('\\") { id } }"}'),
      ]),
    ),
    'BAD_ID',
  ],
  [
    'a period of 20,000 days',
    `{"query":"query Q($s: String) { claims(first: 1, during: $s) { totalCount } }","variables":{"s":"${LONG_SET}"}}`,
    'BAD_DATE',
  ],
  [
    'a day of 20,000 days',
    `{"query":"query Q($s: Date) { claims(first: 1, knownBy: $s) { totalCount } }","variables":{"s":"${LONG_SET}"}}`,
    'BAD_DATE',
  ],
  [
    '20,000 ids in a variable',
    `{"query":"query Q($i: [ID!]!) { nodes(ids: $i) { id } }","variables":{"i":[${'"a",'.repeat(20_000)}"a"]}}`,
    'VARIABLES_LIMIT',
  ],
  [
    '1,900 ids in a variable',
    `{"query":"query Q($i: [ID!]!) { nodes(ids: $i) { id } }","variables":{"i":[${'"a",'.repeat(1_900)}"a"]}}`,
    'PAGE_TOO_LARGE',
  ],
]

async function expectCode(answer: Promise<Answer>, code: string | undefined): Promise<string> {
  const { codes, status, took, text } = await answer
  hold(codes[0] === code, `code ${codes[0]}, not ${code}: ${text.slice(0, 300)}`)
  hold(codes.length <= 11, `${codes.length} errors`)
  hold(text.length < 4_000 || code === undefined, `${text.length} characters of refusal`)
  return `${code ?? 'answered'} ${status} in ${took.toFixed(0)} ms`
}

/** What the server is told in the words of GraphQL and of JSON. */
export const DOCUMENT_ATTACKS: Attack[] = [
  ...DOCUMENTS.map(([name, document, code]) => ({
    name,
    run: (target: Target) => expectCode(ask(target, document), code),
  })),
  ...BODIES.map(([name, body, code]) => ({
    name,
    run: (target: Target) => expectCode(send(target, body), code),
  })),
]

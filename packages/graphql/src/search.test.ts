import { afterAll, beforeAll, expect, test } from 'vitest'
import { openApi, type Api } from './test/api.ts'
import { base, story } from './test/releases.ts'

let api: Api
beforeAll(async () => {
  api = await openApi([base, story])
}, 60_000)
afterAll(() => api.store.close())

const SEARCH = `query Q($text: String!, $language: String, $kinds: [RecordKind!]) {
  search(text: $text, language: $language, kinds: $kinds) { totalCount nodes { item { id } } }
}`
const ids = async (text: string, more = {}) => {
  const { search } = await api.ask(SEARCH, { text, ...more })
  expect(search.totalCount).toBe(search.nodes.length)
  return search.nodes.map(({ item }: { item: { id: string } }) => item.id)
}

test('records, sources and claims are found, each as what it is, with the words in their texts', async () => {
  const { search } = await api.ask(`{
    search(text: "chatter") {
      totalCount
      nodes {
        score
        item { __typename id ... on Record { name } ... on Claim { property } ... on Source { title } }
        matches { field language fragments { text start end matched } }
      }
    }
  }`)
  expect(search.nodes[0]).toMatchObject({
    item: { __typename: 'Service', id: 'base:chatter', name: 'Chatter' },
    matches: [
      { field: 'NAME', language: 'en', fragments: [{ text: 'Chatter', start: 0, end: 7, matched: true }] },
    ],
  })
  expect(await ids('only way to call home')).toEqual(['story:evening.says2.statement'])
  expect(await ids('title morning')).toEqual(['story:morning'])
  expect(await ids('speaks for the club')).toEqual(['story:amal'])
})

test('a name that a source prints finds its record, and no claim that gives a name is found', async () => {
  const { search } = await api.ask(
    '{ search(text: "chatteur") { nodes { item { id } matches { field language fragments { text matched } } } } }',
  )
  expect(search.nodes).toEqual([
    {
      item: { id: 'base:chatter' },
      matches: [
        {
          field: 'PRINTED_NAME',
          language: 'fr',
          fragments: [
            { text: 'Le ', matched: false },
            { text: 'Chatteur', matched: true },
          ],
        },
      ],
    },
  ])
})

test('an answer is narrowed to a language, and to kinds of record', async () => {
  expect(await ids('post')).toEqual(['base:evening-post', 'base:morning-post', 'story:post'])
  expect(await ids('post', { kinds: ['ORGANIZATION', 'PERSON'] })).toEqual([
    'base:evening-post',
    'base:morning-post',
  ])
  expect(await ids('post', { kinds: ['SERVICE'] })).toEqual([])
  expect(await ids('post', { kinds: [] })).toEqual([])
  expect(await ids('post', { language: 'ar' })).toEqual(['story:post'])
  expect(await ids('الوسيلة', { language: 'AR' })).toEqual(['story:evening.says2.statement'])
})

test('pages of any size, forwards and backwards, meet each thing once and in one order', async () => {
  const all = await ids('story')
  expect(all.length).toBeGreaterThan(2)
  for (const [size, next, from] of [
    ['first', 'after', 'endCursor'],
    ['last', 'before', 'startCursor'],
  ] as const)
    // prettier-ignore
    for (const count of [1, 2, 100]) {
      const seen: string[] = []
      let cursor: string | null = null
      for (let more = true; more;) {
        const { search } = await api.ask(
          `query Q($cursor: String) { search(text: "story", ${size}: ${count}, ${next}: $cursor) {
            edges { cursor node { item { id } } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
          } }`,
          { cursor },
        )
        const page = search.edges.map(({ node }: { node: { item: { id: string } } }) => node.item.id)
        if (size === 'first') seen.push(...page)
        else seen.unshift(...page)
        cursor = search.pageInfo[from]
        more = search.pageInfo[size === 'first' ? 'hasNextPage' : 'hasPreviousPage']
        expect(search.pageInfo[size === 'first' ? 'hasPreviousPage' : 'hasNextPage']).toBe(
          seen.length > page.length,
        )
      }
      expect(seen).toEqual(all)
    }
})

test.each([
  ['a search that is too long', { text: 'x'.repeat(300) }, 'TEXT_TOO_LONG', { limit: 256, actual: 300 }],
  ['too many words', { text: 'a '.repeat(20) }, 'TOO_MANY_WORDS', { limit: 16, actual: 20 }],
  ['no word', { text: '%_* \u0000 \ud800' }, 'BAD_ARGUMENT', {}],
  ['no language', { text: 'x', language: 'not a tag' }, 'BAD_ARGUMENT', {}],
])('%s is refused with a code and the limit', async (_what, variables, code, details) => {
  const { errors } = await api.put(SEARCH, variables)
  expect(errors?.[0]?.extensions).toMatchObject({ code, ...details })
})

const cursor = (text: string) => `after: "${Buffer.from(text).toString('base64')}"`

test.each([
  'first: 101',
  'first: -1',
  'last: 101',
  'first: 1, last: 1',
  'after: "x"',
  cursor('DC:S:base:chatter'),
  cursor('DC:T:["N:1","S:base:nobody"]'),
  cursor('DC:T:["N:-1","S:base:chatter"]'),
])('a page with %s is refused', async (page) => {
  const { errors } = await api.put(`{ search(text: "story", ${page}) { totalCount } }`)
  expect(errors?.[0]?.extensions['code']).toMatch(/^(PAGE_TOO_LARGE|BAD_ARGUMENT|BAD_CURSOR)$/)
})

test('a page takes the same statements however long it is', async () => {
  const ask = (first: number) =>
    api.ask(
      `{ search(text: "story", first: ${first}) { nodes { item { id ... on Source { title } } matches { field } } } }`,
    )
  await ask(1)
  await ask(1)
  const one = api.statements.length
  await ask(20)
  expect(api.statements.length).toBe(one)
})

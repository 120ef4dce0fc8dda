import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Claim } from '@isnad/schema'
import { openApi, type Api } from './test/api.ts'
import { base, story } from './test/releases.ts'

let api: Api
beforeAll(async () => {
  // Enough claims that no page holds them, and in an order of ids that is not that of their making.
  const [template] = story.claims.filter(({ property }) => property === 'loss')
  const many = Array.from({ length: 130 }, (_, i): Claim => ({
    ...template!,
    id: `story:morning.n${(i * 37) % 130}.loss`,
    value: { type: 'quantity', value: 10 ** (i % 9), unit: 'FOLLOWER' },
    time: `20${String(10 + (i % 3))}`,
    citations: [{ ...template!.citations[0]!, start: i % 5 }],
  }))
  api = await openApi([base, { ...story, claims: [...story.claims, ...many] }])
})
afterAll(() => api.store.close())

const connections: [path: string, key: string, nested?: string][] = [
  ['records', 'id'],
  ['records(kind: EVENT)', 'id'],
  ['records(text: "post")', 'id'],
  ['events', 'id'],
  ['events(during: "2020")', 'id'],
  ['events(during: "2020", type: BLOCK)', 'id'],
  ['events(during: "2020-02-03/..", disputed: true)', 'id'],
  ['sources', 'id'],
  ['claims', 'id'],
  ['claims(saidBy: "amal")', 'id'],
  ['claims(saidBy: "morning-post")', 'id'],
  ['claims(saidBy: "morning-post", property: loss, language: "en")', 'id'],
  ['claims(saidBy: "morning-post", about: "unlike")', 'id'],
  ['claims(place: "XX")', 'id'],
  ['claims(place: "XX", during: "2020-02", saidBy: "story:amal")', 'id'],
  ['claims(disputed: true)', 'id'],
  ['conflicts', 'left { id } right { id }'],
  ['claims', 'id', 'record(id: "unlike")'],
  ['mentions', 'id', 'record(id: "club")'],
  ['facts', 'id', 'record(id: "unlike")'],
  ['facts', 'id', 'node(id: "story:outage") { ... on Record'],
  ['claims', 'id', 'source(id: "story:morning")'],
]

interface Page {
  totalCount: number
  nodes: object[]
  edges: { cursor: string }[]
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string; endCursor: string }
}

async function page([path, key, within]: (typeof connections)[number], paging: string): Promise<Page> {
  const field = path.endsWith(')') ? `${path.slice(0, -1)}, ${paging})` : `${path}(${paging})`
  const asked = `page: ${field} { totalCount nodes { ${key} } edges { cursor } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }`
  const closing = '}'.repeat(within?.split('{').length ?? 0)
  const answer = await api.ask(within ? `{ at: ${within} { ${asked} ${closing} }` : `{ ${asked} }`)
  return (within ? answer.at : answer).page
}

test.each(connections)('%s gives each row once, forwards and backwards: %s %s', async (...connection) => {
  const whole = await page(connection, 'first: 100')
  const size = Math.max(1, Math.ceil(whole.totalCount / 7))

  const forwards: object[] = []
  for (let after = '', more = true; more;) {
    const { nodes, edges, pageInfo } = await page(
      connection,
      `first: ${size}${after && `, after: "${after}"`}`,
    )
    expect(nodes.length).toBeGreaterThan(0)
    expect(edges.at(-1)?.cursor).toBe(pageInfo.endCursor)
    forwards.push(...nodes)
    ;({ endCursor: after, hasNextPage: more } = pageInfo)
  }
  const backwards: object[] = []
  for (let before = '', more = true; more;) {
    const { nodes, pageInfo } = await page(connection, `last: ${size}${before && `, before: "${before}"`}`)
    backwards.unshift(...nodes)
    ;({ startCursor: before, hasPreviousPage: more } = pageInfo)
  }

  expect(forwards).toHaveLength(whole.totalCount)
  expect(new Set(forwards.map((node) => JSON.stringify(node))).size).toBe(whole.totalCount)
  expect(backwards).toEqual(forwards)
  expect(forwards.slice(0, 100)).toEqual(whole.nodes)
})

test('a page has twenty where no size is asked for', async () => {
  const { claims } = await api.ask('{ claims { nodes { id } pageInfo { hasNextPage } } }')
  expect(claims.nodes).toHaveLength(20)
  expect(claims.pageInfo.hasNextPage).toBe(true)
})

test('the count alone reads no rows', async () => {
  expect((await api.ask('{ claims(mode: demands) { totalCount } }')).claims).toEqual({ totalCount: 1 })
  expect(api.statements).toEqual([expect.stringContaining('select count(*) from "claims"')])
})

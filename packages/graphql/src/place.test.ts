import type { Release } from '@isnad/schema'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openApi, type Api } from './test/api.ts'
import { base, story } from './test/releases.ts'

let api: Api
beforeAll(async () => {
  const [block] = story.claims
  const inPort = (item: string, code: string, place: string) => ({
    ...block!,
    id: `story:morning.${item}.availability`,
    value: { type: 'code' as const, code },
    scope: { ...block!.scope!, place },
  })
  const wider: Release = {
    ...base,
    records: [
      ...base.records,
      { ...base.records.find(({ id }) => id === 'base:port')!, id: 'base:quay', partOf: ['base:port'] },
      { ...base.records.find(({ id }) => id === 'base:XX')!, id: 'base:YY', identifiers: {} },
    ],
  }
  api = await openApi([
    wider,
    {
      ...story,
      claims: [
        ...story.claims,
        inPort('port', 'BLOCKED', 'base:port'),
        inPort('quay', 'AVAILABLE', 'base:quay'),
        inPort('abroad', 'BLOCKED', 'base:YY'),
      ],
    },
  ])
})
afterAll(() => api.store.close())

const claims = async (filter: string) => {
  const { claims, counts } = await api.ask(
    `{ claims(property: availability, ${filter}) { totalCount nodes { id } } counts: claimCounts(by: PLACE, ${filter}) { key count } }`,
  )
  expect(claims.totalCount).toBe(claims.nodes.length)
  return {
    items: claims.nodes.map(({ id }: { id: string }) => id.split('.')[1]),
    counts: Object.fromEntries(counts.map(({ key, count }: { key: string; count: number }) => [key, count])),
  }
}

test('a place stands for all that lies within it, at any depth', async () => {
  expect(await claims('place: "XX"')).toEqual({
    items: ['return', 'block', 'port', 'quay'],
    counts: { 'base:XX': 2, 'base:port': 1, 'base:quay': 1 },
  })
  expect((await claims('place: "base:port"')).items).toEqual(['port', 'quay'])
  expect((await claims('place: "base:quay"')).items).toEqual(['quay'])
  expect((await claims('place: "base:YY"')).items).toEqual(['abroad'])
})

test('and for itself alone where that is asked for', async () => {
  expect((await claims('place: "XX", exactPlace: true')).items).toEqual(['return', 'block'])
  expect((await claims('place: "base:port", exactPlace: true')).items).toEqual(['port'])
})

test('together with other filters, page by page', async () => {
  expect((await claims('place: "XX", saidBy: "story:amal"')).items).toEqual(['return'])
  const page = (more: string) =>
    api.ask(`{ claims(place: "XX", first: 3${more}) { nodes { id } pageInfo { endCursor hasNextPage } } }`)
  const first = (await page('')).claims
  const second = (await page(`, after: "${first.pageInfo.endCursor}"`)).claims
  expect([first.nodes.length, second.nodes.length, second.pageInfo.hasNextPage]).toEqual([3, 1, false])
})

test('conflicts of which one side lies within it', async () => {
  const count = async (filter: string) =>
    (await api.ask(`{ conflicts(${filter}) { totalCount nodes { left { id } } } }`)).conflicts
  const within = await count('place: "XX", property: availability')
  const port = await count('place: "base:quay", property: availability')
  expect(port.totalCount).toBeGreaterThan(0)
  expect(within.totalCount).toBeGreaterThanOrEqual(port.totalCount)
  expect(within.nodes).toHaveLength(within.totalCount)
})

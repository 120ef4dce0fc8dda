import { afterEach, beforeEach, expect, test } from 'vitest'
import { openApi, type Api } from './test/api.ts'
import { base, story } from './test/releases.ts'

let api: Api
beforeEach(async () => {
  api = await openApi([base, story])
})
afterEach(() => api.store.close())

const [first] = story.claims
const renamed = (id: string) => ({ ...first!, id })
const GONE = 'story:morning.when.date'
const [EARLY, LATE] = ['story:evening.a.availability', 'story:morning.z.availability']
const next = {
  ...story,
  dataset: { ...story.dataset, version: '1.3.0' },
  hash: '3'.repeat(64),
  claims: [...story.claims.filter(({ id }) => id !== GONE), renamed(EARLY), renamed(LATE)],
}

const page = async (rest: string) =>
  (await api.ask(`{ claims(${rest}) { nodes { id } pageInfo { endCursor hasNextPage } } }`)).claims

test('a walk that a load comes into meets once what both releases have, and what is new after its place', async () => {
  const before = await page('first: 5')
  await api.store.load(next)
  const met: string[] = before.nodes.map(({ id }: { id: string }) => id)
  for (let { pageInfo } = before; pageInfo.hasNextPage;) {
    const more = await page(`first: 5, after: "${pageInfo.endCursor}"`)
    met.push(...more.nodes.map(({ id }: { id: string }) => id))
    pageInfo = more.pageInfo
  }
  const both = story.claims.map(({ id }) => id).filter((id) => id !== GONE)
  expect(new Set(met).size).toBe(met.length)
  expect([...met].sort()).toEqual([...both, LATE].sort())
  expect(met).not.toContain(EARLY)
})

test('a walk that asks for its release ends with an error that says which is served instead', async () => {
  const before = await page('first: 5, release: "story@1.2.3"')
  await api.store.load(next)
  const { data, errors } = await api.put(
    `{ claims(first: 5, after: "${before.pageInfo.endCursor}", release: "story@1.2.3") { nodes { id } } }`,
  )
  expect(data ?? null).toBeNull()
  expect(errors?.[0]?.extensions['code']).toBe('RELEASE_NOT_SERVED')
  expect(errors?.[0]?.message).toContain('story@1.3.0')
})

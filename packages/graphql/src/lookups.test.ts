import { afterAll, beforeAll, expect, test } from 'vitest'
import { openApi, type Api } from './test/api.ts'
import { base, story } from './test/releases.ts'

let api: Api
beforeAll(async () => {
  api = await openApi([base, story])
})
afterAll(() => api.store.close())

/** Lookups by one id, each with an id of a thing of another kind. */
const LOOKUPS = [
  ['record', 'story:evening', 'source'],
  ['claim', 'story:evening', 'source'],
  ['source', 'story:amal', 'person'],
  ['dataset', 'story:amal', 'person'],
] as const
const ALL = [...LOOKUPS.map(([name]) => name), 'release', 'node'] as const

const SHARES_OF_ID = ['a b', '', 'a\u202Eb', 'a\0b', 'é', 'x'.repeat(10_000), 'a:b:c', '../etc', '💧']

test.each(ALL)('%s: one id that is none leaves the rest of the answer as it is', async (lookup) => {
  const { data, errors } = await api.put(
    `{ bad: ${lookup}(id: "nothing-of-this-name") { id } good: record(id: "chatter") { id } }`,
  )
  expect(data).toEqual({ bad: null, good: { id: 'base:chatter' } })
  expect(errors?.map(({ path, extensions }) => [path, extensions.code])).toEqual([[['bad'], 'UNKNOWN_ID']])
})

test.each(ALL)('%s: what is no id is refused by one code, in a line that can be read', async (lookup) => {
  for (const id of SHARES_OF_ID) {
    const { data, errors } = await api.put(`query ($id: ID!) { thing: ${lookup}(id: $id) { id } }`, { id })
    expect(data).toEqual({ thing: null })
    expect(errors?.map(({ path, extensions }) => [path, extensions.code])).toEqual([[['thing'], 'BAD_ID']])
    expect(errors![0]!.message.length).toBeLessThan(250)
    expect(errors![0]!.message).not.toMatch(/[\p{Cc}\p{Cf}]/u)
  }
})

test.each(LOOKUPS)('%s: an id of something else says what it is of', async (lookup, id, kind) => {
  const { data, errors } = await api.put(`{ thing: ${lookup}(id: "${id}") { id } }`)
  expect(data).toEqual({ thing: null })
  expect(errors?.[0]?.extensions.code).toBe('UNKNOWN_ID')
  expect(errors?.[0]?.message).toBe(`no ${lookup} has the id ${id}; ${id} is a ${kind}`)
})

test('of what was taken back, a lookup says so and node gives what stands in its place', async () => {
  const { data, errors } = await api.put(
    '{ record(id: "story:gone") { id } node(id: "story:gone") { __typename } }',
  )
  expect(data).toEqual({ record: null, node: { __typename: 'Withdrawal' } })
  expect(errors?.map(({ path, extensions }) => [path, extensions.code])).toEqual([[['record'], 'WITHDRAWN']])
})

import type { Claim } from '@isnad/schema'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openApi, type Api, type Data } from './test/api.ts'
import { base, story } from './test/releases.ts'

let api: Api
beforeAll(async () => {
  const [date] = story.claims.filter(({ property }) => property === 'date')
  const others = ['morning-post', 'evening-post', 'morning-post'].map((agent, i): Claim => ({
    ...date!,
    id: `story:evening.d${i}.date`,
    source: 'story:evening',
    value: { type: 'date', edtf: '2020-02-05' },
    chain: [{ agent: `base:${agent}`, manner: 'reported' }],
    ...(i === 2 && { deprecated: 'Misread.' }),
  }))
  api = await openApi([base, { ...story, claims: [...story.claims, ...others] }])
})
afterAll(() => api.store.close())

const ids = async (field: string) =>
  (await api.ask(`{ found: ${field} { totalCount nodes { id } } }`)).found.nodes.map(({ id }: Data) => id)

test.each([
  ['claims(during: "2020-01", property: availability)', []],
  ['claims(during: "2020-02-03/..", property: availability)', 2],
  ['claims(during: "../2020-02-03", property: availability)', 1],
  ['claims(publisher: "morning-post", property: loss)', ['story:morning.loss.loss']],
  ['claims(language: "fr")', []],
  ['claims(place: "XX")', 2],
  ['claims(published: "2020-02-04/..", property: loss)', ['story:evening.loss.loss']],
  ['claims(published: "2020-02", knownBy: "2020-02-03", property: loss)', ['story:morning.loss.loss']],
  ['sources(published: "2020-02-05")', ['story:evening']],
  ['sources(published: "../2020-02-03")', ['story:morning']],
  ['sources(knownBy: "2020-02-05")', ['story:morning']],
  ['events(disputed: true)', ['story:outage', 'story:unlike']],
  ['events(disputed: false)', ['story:undated']],
  ['events(knownBy: "2020-02-03")', ['story:outage', 'story:unlike']],
  ['events(knownBy: "2020-02-02")', []],
])('%s', async (field, expected) => {
  const found = await ids(field)
  expect(typeof expected === 'number' ? found.length : found).toEqual(expected)
})

const conflicts = async (argument: string): Promise<string[]> =>
  (
    await api.ask(
      `{ conflicts${argument} { totalCount nodes { kind leftChains rightChains resolved left { id } right { id } } } }`,
    )
  ).conflicts.nodes.map(
    ({ kind, leftChains, rightChains, left, right }: Data) =>
      `${kind} ${leftChains}:${rightChains} ${left.id.slice(6)} ${right.id.slice(6)}`,
  )

test('conflicts are a worklist: the hardest to dismiss first, and those settled only where they are asked for', async () => {
  expect(await conflicts('')).toEqual([
    'DATE 2:1 evening.d0.date morning.when.date',
    'DATE 2:1 evening.d1.date morning.when.date',
    'DENIAL 1:1 evening.first.firstOf morning.first.firstOf',
    'QUANTITY 1:1 evening.loss.loss morning.loss.loss',
  ])
  expect(await conflicts('(resolved: true)')).toEqual(['DATE 2:1 evening.d2.date morning.when.date'])
})

test.each([
  ['(kind: DENIAL)', 1],
  ['(saidBy: "amal")', 2],
  ['(publisher: "morning-post")', 4],
  ['(publisher: "amal")', 0],
  ['(during: "2020-02-03", kind: QUANTITY)', 1],
  ['(during: "2019", kind: QUANTITY)', 0],
  ['(knownBy: "2020-02-03")', 0],
  ['(knownBy: "2020-02-06")', 4],
  ['(place: "XX")', 0],
  ['(dataset: "story", about: "outage")', 3],
])('conflicts%s are %i', async (argument, expected) => {
  expect((await conflicts(argument)).length).toBe(expected)
})

test.each([
  ['PROPERTY, property: loss', ['loss 2']],
  ['PUBLISHER, property: loss', ['base:evening-post 1', 'base:morning-post 1']],
  ['SERVICE, property: availability', ['base:chatter 2']],
  ['PLACE', ['base:XX 2']],
  ['NETWORK', ['MOBILE_3G 1', 'MOBILE_4G 1', 'some 1']],
  ['YEAR, property: loss', ['2020 2']],
  ['PROPERTY, first: 1, saidBy: "amal", disputed: true', ['firstOf 1']],
  ['PUBLISHER, at: 10, source: "story:morning", first: 1', ['base:morning-post 7']],
])('claims are counted by %s', async (argument, expected) => {
  const { claimCounts } = await api.ask(`{ claimCounts(by: ${argument}) { key count record { id } } }`)
  expect(claimCounts.map(({ key, count }: Data) => `${key} ${count}`)).toEqual(expected)
})

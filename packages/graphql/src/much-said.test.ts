import { fromDay, toDay, type Claim, type Release } from '@isnad/schema'
import type { Evidence } from '@isnad/evidence'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openApi, type Api } from './test/api.ts'
import { base, story } from './test/releases.ts'

const FIRST = toDay('2020-02-03')
const first = story.claims.find(({ property }) => property === 'availability')!

/** One word each third day, of which every seventh says that calls could be made. */
const words = Array.from({ length: 400 }, (_, i): Claim => {
  const id = `story:morning.n${i}.availability`
  const code = i % 7 === 0 ? 'AVAILABLE' : 'BLOCKED'
  return { ...first, id, time: fromDay(FIRST + 3 * i), value: { type: 'code', code } }
})
const much: Release = {
  ...story,
  hash: 'c'.repeat(64),
  sources: [...story.sources],
  claims: [...story.claims, ...words],
}

let api: Api
/** How many claims each look at the evidence gave. */
const read: number[] = []
beforeAll(async () => {
  api = await openApi([base, much])
  const { evidence } = api.store
  api.store.evidence = async (filter): Promise<Evidence> => {
    const found = await evidence(filter)
    read.push(found.claims.length)
    return found
  }
})
afterAll(() => api.store.close())

const asked = 'service: "chatter", feature: VOICE_CALL, place: "XX", network: MOBILE_4G'
const at = (i: number) => fromDay(FIRST + 3 * i)

test('a day of which somebody speaks is answered from what is said of days nearby', async () => {
  read.length = 0
  const { availability } = await api.ask(
    `{ availability(${asked}, at: "${at(201)}") { verdict standing holding { id } holdingCount against { id } } }`,
  )
  expect(availability).toEqual({
    verdict: 'BLOCKED',
    standing: 'DIRECT',
    holding: [{ id: words[201]!.id }],
    holdingCount: 1,
    against: [],
  })
  expect(Math.max(...read)).toBeLessThan(100)
})

test('the latest outdated claims are found, as many as are asked for', async () => {
  const { availability } = await api.ask(
    `{ availability(${asked}, at: "${at(201)}") { few: outdated(first: 3) { id } many: outdated { id } } }`,
  )
  expect(availability.few).toEqual([200, 199, 198].map((i) => ({ id: words[i]!.id })))
  expect(availability.many).toHaveLength(100)
  expect(availability.many.slice(0, 3)).toEqual(availability.few)
})

test('a wider question finds those of its parts', async () => {
  const { availability } = await api.ask(
    `{ availability(service: "chatter", feature: VOICE_CALL, place: "XX", at: "${at(201)}") { parts { network outdated(first: 2) { id } } } }`,
  )
  expect(availability.parts).toEqual(
    ['MOBILE_3G', 'MOBILE_4G'].map((network) => ({
      network,
      outdated: [200, 199].map((i) => ({ id: words[i]!.id })),
    })),
  )
})

test('spans of some weeks are told from what is said of days nearby, with their latest outdated claims', async () => {
  read.length = 0
  const { availabilityTimeline } = await api.ask(
    `{ availabilityTimeline(service: "chatter", place: "XX", network: MOBILE_4G, from: "${at(210)}", to: "${at(212)}") { from to verdict outdated(first: 1) { id } } }`,
  )
  expect(Math.min(...read)).toBeLessThan(100)
  expect(availabilityTimeline[0]).toEqual({
    from: at(210),
    to: at(210),
    verdict: 'AVAILABLE',
    outdated: [{ id: words[209]!.id }],
  })
})

test('what was known by a day is answered from all that is said', async () => {
  read.length = 0
  await api.ask(`{ availability(${asked}, at: "${at(201)}", knownBy: "2030-01-01") { verdict } }`)
  expect(Math.max(...read)).toBeGreaterThan(words.length)
})

test.each(['holding', 'perhaps', 'against', 'outdated'])('%s shows 100 claims at most', async (list) => {
  const { errors } = await api.put(
    `{ availability(${asked}, at: "2020-03-01") { ${list}(first: 101) { id } } }`,
  )
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'PAGE_TOO_LARGE', limit: 100, actual: 101 })
})

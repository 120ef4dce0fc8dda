import {
  availability,
  availabilityTimeline,
  isEnough,
  type AskedFeature,
  type Evidence,
} from '@isnad/evidence'
import { fromDay, toDay, type Claim, type Scope } from '@isnad/schema'
import { createDatabase, type TestDatabase } from '@isnad/test-databases'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStore, type Store } from './store.ts'
import { dataset, record, release } from './test/releases.ts'

const FIRST = toDay('2020-01-01')
const NETWORKS: Scope['networks'][] = ['all', ['ADSL'], ['MOBILE_4G', 'ADSL'], 'some']
const FEATURES = ['VOICE_CALL', 'VOICE_CALL', 'VIDEO_CALL', 'WHOLE_SERVICE']
const CLAIMS = 600
const DAYS = 900

/** Numbers that look random and are the same on every machine. */
function some(seed: number, of: number): number {
  return ((seed * 2_654_435_761) >>> 8) % of
}

const SOURCES = Array.from({ length: DAYS / 10 }, (_, i) => ({
  id: `a:source-${i}`,
  dataset: 'a',
  type: 'ARTICLE',
  title: { en: `Source ${i}` },
  language: 'en',
  published: fromDay(FIRST + i * 10),
  publisher: `a:outlet-${i % 5}`,
  renditions: [{ id: 'main', sha256: '0'.repeat(64), length: 100 }],
}))

function claim(i: number): Claim {
  const number = some(i, SOURCES.length)
  const [source, said] = [SOURCES[number]!, FIRST + number * 10]
  const day = fromDay(said - some(i + 1, 20))
  return {
    id: `${source.id}.n${i}.availability`,
    source: source.id,
    subject: i % 40 === 0 ? 'a:call' : 'a:chat',
    property: 'availability',
    value: { type: 'code', code: some(i + 3, 5) === 0 ? 'AVAILABLE' : 'BLOCKED' },
    scope: {
      features: [FEATURES[some(i + 8, FEATURES.length)]!],
      networks: NETWORKS[some(i + 4, NETWORKS.length)]!,
      operators: some(i + 5, 9) === 0 ? ['a:operator'] : 'all',
      place: ['a:land', 'a:land', 'a:town', 'a:isle'][some(i + 6, 4)]!,
    },
    time: [day, day, day, `${day}/..`, `${day}/${source.published}`, `[..${day}]`][some(i + 7, 6)]!,
    chain: [{ agent: source.publisher, manner: 'reported' }],
    citations: [{ source: source.id, rendition: 'main', start: 0, end: 50, sha256: '1'.repeat(64) }],
  }
}

let store: Store
let whole: Evidence
const filter = { subjects: ['a:chat'], properties: ['availability'], place: 'a:land' }
let database: TestDatabase
beforeAll(async () => {
  database = await createDatabase()
  store = await openStore({ url: database.url })
  await store.migrate()
  const records = [
    record('a:chat', 'service'),
    record('a:call', 'service'),
    record('a:land', 'place'),
    record('a:town', 'place', { partOf: ['a:land'] }),
    record('a:isle', 'place'),
    record('a:operator'),
    ...Array.from({ length: 5 }, (_, i) => record(`a:outlet-${i}`)),
  ]
  const claims = Array.from({ length: CLAIMS }, (_, i) => claim(i))
  await store.load({ ...release(dataset('a'), { records, sources: SOURCES, claims }), hash: 'a'.repeat(64) })
  whole = await store.evidence(filter)
})
afterAll(async () => {
  await store.close()
  await database.drop()
})

/** What is read for some days, step by step until it is enough. */
async function read(
  asked: AskedFeature,
  [first, last]: readonly [number, number],
  enough: (evidence: Evidence) => boolean,
): Promise<Evidence> {
  for (let step = 0; ; step++) {
    const evidence = await store.evidence({ ...filter, asked, days: { first, last, step } })
    if (enough(evidence)) return evidence
  }
}

test('a question about a day is answered as by all claims, from fewer', async () => {
  const sizes: number[] = []
  for (let day = FIRST - 10; day < FIRST + DAYS + 10; day += 31)
    for (const more of [
      {},
      { network: 'MOBILE_4G' },
      { feature: 'WHOLE_SERVICE', network: 'ADSL' },
      { place: 'a:town', operator: 'a:operator' },
    ]) {
      const question = {
        service: 'a:chat',
        feature: 'VOICE_CALL',
        place: 'a:land',
        at: fromDay(day),
        ...more,
      }
      const evidence = await read(question, [day, day], (part) => isEnough(part, question, 3))
      const [some, all] = [availability(evidence, question), availability(whole, question)]
      expect({ ...some, parts: [], outdated: some.outdated.slice(0, 3) }).toEqual({
        ...all,
        parts: [],
        outdated: all.outdated.slice(0, 3),
      })
      sizes.push(evidence.claims.length)
    }
  sizes.sort((a, b) => a - b)
  expect(sizes[Math.floor(sizes.length / 2)]).toBeLessThan(whole.claims.length / 2)
})

test('a timeline of some weeks is that of all claims', async () => {
  for (let day = FIRST; day < FIRST + DAYS; day += 300) {
    const days = { from: fromDay(day), to: fromDay(day + 30) }
    const question = { service: 'a:chat', place: 'a:land', network: 'ADSL', ...days }
    const evidence = await read(question, [day, day + 30], (part) => isEnough(part, question))
    const told = (of: Evidence) =>
      availabilityTimeline(of, question).map((span) => ({ ...span, outdated: [] }))
    expect(told(evidence)).toEqual(told(whole))
  }
})

test('what was known by a day is answered from the claims on the feature and the network', async () => {
  const asked = { feature: 'VIDEO_CALL', network: 'MOBILE_4G' }
  const evidence = await store.evidence({ ...filter, asked })
  expect(evidence.claims.length).toBeLessThan(whole.claims.length / 2)
  for (let day = FIRST; day < FIRST + DAYS; day += 100) {
    const question = { service: 'a:chat', place: 'a:land', at: fromDay(day), knownBy: fromDay(day), ...asked }
    expect(availability(evidence, question)).toEqual(availability(whole, question))
  }
})

test('days near each other have one window, and a service of which few speak has none', async () => {
  const days = (first: number) => store.evidence({ ...filter, days: { first, last: first } })
  const [one, next] = await Promise.all([days(FIRST + 320), days(FIRST + 321)])
  expect(one.leftOut).toBeDefined()
  expect(one.claims.length).toBeLessThan(whole.claims.length / 2)
  expect(next).toBe(one)
  const few = await store.evidence({
    ...filter,
    place: 'a:isle',
    subjects: ['a:call'],
    days: { first: FIRST, last: FIRST },
  })
  expect(few.leftOut).toBeUndefined()
})

test('a database that was brought up to date and not loaded since answers as before', async () => {
  const asked = { feature: 'VIDEO_CALL', network: 'MOBILE_4G' }
  const wanted = { ...filter, asked, days: { first: FIRST + 400, last: FIRST + 430 } }
  const before = await store.evidence(wanted)
  await database.execute('update claim_days set scope = -1')
  const old = await openStore({ url: database.url })
  const now = await old.evidence(wanted)
  expect(now.claims.length).toBeGreaterThan(before.claims.length)
  const question = { service: 'a:chat', place: 'a:land', ...asked, from: '2021-02-04', to: '2021-03-06' }
  const told = availabilityTimeline(before, question)
  expect(told.some(({ verdict }) => verdict === 'BLOCKED')).toBe(true)
  expect(availabilityTimeline(now, question)).toEqual(told)
  await old.close()
})

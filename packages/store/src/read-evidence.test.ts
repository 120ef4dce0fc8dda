import { availability, availabilityTimeline } from '@isnad/evidence'
import type { Claim, Record } from '@isnad/schema'
import { createDatabase } from '@isnad/test-databases'
import * as fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStore, type Store } from './store.ts'
import { dataset, record, release } from './test/releases.ts'

let store: Store
beforeAll(async () => {
  store = await openStore({ url: (await createDatabase()).url })
  await store.migrate()
})
afterAll(() => store.close())

const PLACES = ['a:land', 'a:north', 'a:town', 'a:sea', 'a:port', 'a:isle']
const AGENTS = ['a:one', 'a:two', 'a:three', 'a:four']
const RECORDS: Record[] = [
  record('a:chat', 'service'),
  record('a:call', 'service'),
  record('a:land', 'place'),
  record('a:north', 'place', { partOf: ['a:land'] }),
  record('a:town', 'place', { partOf: ['a:north'] }),
  record('a:sea', 'place'),
  record('a:port', 'place', { partOf: ['a:sea'] }),
  record('a:isle', 'place'),
  ...AGENTS.map((id) => record(id)),
]
const DAYS = ['2020-01-02', '2020-01-05', '2020-01-09', '2020-02-01']
const SOURCES = DAYS.map((published, i) => ({
  id: `a:source-${i}`,
  dataset: 'a',
  type: 'ARTICLE',
  title: { en: `Source ${i}` },
  language: 'en',
  published,
  publisher: AGENTS[i]!,
  renditions: [{ id: 'main', sha256: '0'.repeat(64), length: 100 }],
}))

const told = fc.record({
  source: fc.nat(3),
  chain: fc.array(fc.constantFrom(...AGENTS), { minLength: 1, maxLength: 3 }),
  after: fc.boolean(),
})
const spoken = fc.record({
  told,
  subject: fc.constantFrom('a:chat', 'a:chat', 'a:call'),
  code: fc.constantFrom('BLOCKED', 'AVAILABLE'),
  place: fc.constantFrom(...PLACES),
  operators: fc.constantFrom<string[] | 'all' | 'some'>('all', 'some', ['a:one'], ['a:two']),
  time: fc.constantFrom(...DAYS, `${DAYS[0]}/..`, `[..${DAYS[1]}]`, `${DAYS[0]}/${DAYS[2]}`),
})
const joined = fc.record({
  told,
  pair: fc.constantFrom(
    ['a:sea', 'a:land'],
    ['a:isle', 'a:town'],
    ['a:one', 'a:two'],
    ['a:three', 'a:four'],
    ['a:port', 'a:isle'],
  ),
})

/** A release of random claims: on two services in places within each other, some of which are said to be the same. */
const anyRelease = fc
  .tuple(fc.array(spoken, { minLength: 1, maxLength: 12 }), fc.array(joined, { maxLength: 3 }))
  .map(([words, joins]) => {
    const claims: Claim[] = [...words, ...joins].map((drawn, i) => {
      const source = `a:source-${drawn.told.source}`
      const shared = {
        source,
        chain: drawn.told.chain.map((agent) => ({ agent, manner: 'said' })),
        citations: [{ source, rendition: 'main', start: 0, end: 50, sha256: '1'.repeat(64) }],
      }
      return 'pair' in drawn
        ? {
            ...shared,
            id: `${source}.n${i}.sameAs`,
            subject: drawn.pair[0],
            property: 'sameAs',
            value: { type: 'record', record: drawn.pair[1] },
          }
        : {
            ...shared,
            id: `${source}.n${i}.availability`,
            subject: drawn.subject,
            property: 'availability',
            value: { type: 'code', code: drawn.code },
            time: drawn.time,
            scope: {
              features: ['VOICE_CALL'],
              networks: 'all',
              operators: drawn.operators,
              place: drawn.place,
            },
          }
    })
    const after = claims.map((claim, i) => {
      const before = claims.slice(0, i).find(({ source }) => source === claim.source)
      return words[i]?.told.after && before ? { ...claim, after: [before.id] } : claim
    })
    return release(dataset('a'), { records: RECORDS, sources: SOURCES, claims: after })
  })

test('what follows for a place is the same from the claims around it as from all claims', async () => {
  let leftOut = 0
  await fc.assert(
    fc.asyncProperty(anyRelease, async (given) => {
      await store.load(given)
      const all = await store.evidence({ subjects: ['a:chat'], properties: ['availability'] })
      for (const place of PLACES) {
        const some = await store.evidence({ subjects: ['a:chat'], properties: ['availability'], place })
        leftOut += all.claims.length - some.claims.length
        const asked = { service: 'a:chat', feature: 'VOICE_CALL', place }
        expect(availabilityTimeline(some, asked)).toEqual(availabilityTimeline(all, asked))
        for (const at of DAYS)
          for (const known of [undefined, DAYS[1]!]) {
            const question = { ...asked, at, ...(known !== undefined && { knownBy: known }) }
            expect(availability(some, question)).toEqual(availability(all, question))
          }
      }
    }),
    { numRuns: 40 },
  )
  expect(leftOut).toBeGreaterThan(0)
}, 60_000)

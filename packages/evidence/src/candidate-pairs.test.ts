import type { Claim } from '@isnad/schema'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { candidatePairs } from './candidate-pairs.ts'
import { conflicts } from './conflicts.ts'
import type { Evidence } from './evidence.ts'
import { lookupOf } from './lookup.ts'
import { scopesSurelyMeet, timesSurelyMeet } from './meet.ts'
import { createSaying } from './saying.ts'
import { availabilityEvidence, factEvidence } from './test/arbitraries.ts'
import { state } from './test/kingdom.ts'

const PLACES = ['p:0', 'p:1', 'p:2', 'p:3', 'p:4', 'p:5', 'p:6']
const place = fc.constantFrom(...PLACES)

/** Places in trees, in more than one whole, in circles, and joined by `sameAs`; now and then a claim without a scope. */
const placedEvidence: fc.Arbitrary<Evidence> = fc
  .record({
    evidence: availabilityEvidence,
    places: fc.array(fc.option(place, { freq: 9, nil: undefined }), { minLength: 8, maxLength: 8 }),
    parts: fc.array(fc.tuple(place, place), { maxLength: 8 }),
    sames: fc.array(fc.tuple(place, place), { maxLength: 2 }),
  })
  .map(({ evidence, places, parts, sames }) => ({
    ...evidence,
    records: parts.map(([id, whole]) => ({ id, partOf: [whole] })),
    claims: [...evidence.claims.map((claim, i) => placed(claim, places[i])), ...sames.map(sameAs)],
  }))

function placed({ scope, ...claim }: Claim, place: string | undefined): Claim {
  return scope === undefined || place === undefined ? claim : { ...claim, scope: { ...scope, place } }
}

function sameAs([subject, record]: [string, string], i: number): Claim {
  const chain = [{ agent: 'a:agency', manner: 'said' }]
  const value = { type: 'record', record } as const
  return { id: `c:same-${i}`, source: 's:1', subject, property: 'sameAs', value, chain, citations: [] }
}

describe('candidate pairs', () => {
  it('are all pairs that may meet, once each, and none of which the places or the days do not', () => {
    fc.assert(
      fc.property(fc.oneof(placedEvidence, placedEvidence, factEvidence), (evidence) => {
        const lookup = lookupOf(evidence)
        const sides = Map.groupBy(
          lookup.claims.map((claim) => createSaying(claim, lookup)),
          ({ claim }) => claim.property,
        )
        for (const sayings of sides.values()) {
          const found = [...candidatePairs(sayings, lookup)].map(([a, b]) => name(a.claim, b.claim))
          expect(new Set(found).size).toBe(found.length)
          const all = sayings.flatMap((a, i) => sayings.slice(i + 1).map((b) => [a, b] as const))
          const meeting = all.filter(
            ([a, b]) => timesSurelyMeet(a, b, lookup) && scopesSurelyMeet(a, b, lookup),
          )
          for (const [a, b] of meeting) expect(found).toContain(name(a.claim, b.claim))
          const inTime = all.filter(
            ([a, b]) => timesSurelyMeet(a, b, lookup) && arePlacesOne(a.claim, b.claim),
          )
          expect(found.length).toBe(inTime.length)

          function arePlacesOne({ scope: one, property }: Claim, { scope: other }: Claim): boolean {
            if (!lookup.property(property)?.scoped) return true
            if (one === undefined || other === undefined) return false
            return lookup.isWithin(one.place, other.place) || lookup.isWithin(other.place, one.place)
          }
        }
      }),
      { numRuns: 500 },
    )
  })

  it('are few of many claims of one day, where each is of a city of its own', () => {
    const cities = Array.from({ length: 400 }, (_, i) => `p:city-${i}`)
    const records = cities.map((id, i) => ({ id, partOf: [`p:country-${i % 200}`] }))
    const claims = [...cities, 'p:country-7'].map((place, i) => {
      const claim = state(`c:${i}`, i % 2 === 0 ? 'BLOCKED' : 'AVAILABLE', { time: '2016-02-01' })
      return { ...claim, scope: { ...claim.scope!, place } }
    })
    const lookup = lookupOf({ claims, records })
    const sayings = lookup.claims.map((claim) => createSaying(claim, lookup))
    const pairs = [...candidatePairs(sayings, lookup)].map(([a, b]) => name(a.claim, b.claim))
    expect(pairs.sort()).toEqual(['c:207 c:400', 'c:400 c:7'])
    expect(conflicts({ claims, records }).map(({ left, right }) => `${left} ${right}`)).toEqual([
      'c:207 c:400',
      'c:400 c:7',
    ])
  })
})

function name(a: Claim, b: Claim): string {
  return [a.id, b.id].sort().join(' ')
}

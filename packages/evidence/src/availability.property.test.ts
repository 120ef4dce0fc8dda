import { fromDay, toDay, type Claim } from '@isnad/schema'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { availability, type Availability } from './availability.ts'
import type { Evidence } from './evidence.ts'
import { createEvidence, lookupOf } from './lookup.ts'
import { surelySpeaksOf } from './speech.ts'
import { widenedDate } from './test/widened.ts'
import { availabilityEvidence, DAYS, day, shuffled } from './test/arbitraries.ts'

const wide = { service: 's:messenger', feature: 'VOICE_CALL', place: 'p:country' }
const narrow = { ...wide, network: 'ADSL', operator: 'o:other' }

describe('availability, whatever is claimed', () => {
  it('does not depend on the order of the lists', () => {
    fc.assert(
      fc.property(
        availabilityEvidence.chain((evidence) => fc.tuple(fc.constant(evidence), shuffled(evidence))),
        day,
        ([evidence, other], at) => {
          expect(availability(other, { ...wide, at })).toEqual(availability(evidence, { ...wide, at }))
        },
      ),
    )
  })

  it('is the same from JSON, and from evidence made ready', () => {
    fc.assert(
      fc.property(availabilityEvidence, day, day, (evidence, at, knownBy) => {
        const plain = JSON.parse(JSON.stringify(evidence)) as Evidence
        const ready = createEvidence(evidence)
        for (const question of [
          { ...wide, at },
          { ...wide, at, knownBy },
        ]) {
          const answer = availability(evidence, question)
          expect(JSON.stringify(availability(plain, question))).toBe(JSON.stringify(answer))
          expect(availability(ready, question)).toEqual(answer)
          expect(availability(ready, question)).toEqual(answer)
        }
      }),
    )
  })

  it('puts every claim in one list at most', () => {
    fc.assert(
      fc.property(availabilityEvidence, day, (evidence, at) => {
        for (const answer of answers(availability(evidence, { ...wide, at }))) {
          const ids = [answer.holding, answer.perhaps, answer.against, answer.outdated]
            .flat()
            .map(({ id }) => id)
          expect(new Set(ids).size).toBe(ids.length)
        }
      }),
    )
  })

  it('rests a verdict on claims that are shown, and shows a claim for every possible state', () => {
    fc.assert(
      fc.property(availabilityEvidence, day, (evidence, at) => {
        const answer = availability(evidence, { ...narrow, at })
        expect(answer.holding.length > 0).toBe(answer.verdict !== 'UNKNOWN')
        expect(answer.standing !== null).toBe(answer.verdict !== 'UNKNOWN')
        expect(answer.asOf !== null).toBe(answer.verdict !== 'UNKNOWN')
        if (answer.verdict !== 'UNKNOWN') expect(answer.independentChains).toBeGreaterThan(0)
        if (answer.verdict !== 'UNKNOWN' && answer.verdict !== 'DISPUTED')
          expect(answer.possible).toContain(answer.verdict)
        if (answer.certain) expect(answer.possible).toEqual([answer.verdict])
        const shown = [...answer.holding, ...answer.perhaps, ...answer.against].filter(
          ({ denied }) => !denied,
        )
        const states = new Set(shown.map(stateOf))
        for (const state of answer.possible) expect(states).toContain(state)
      }),
    )
  })

  it('is direct exactly if a claim of the whole part surely speaks of the day', () => {
    fc.assert(
      fc.property(availabilityEvidence, day, (evidence, at) => {
        const lookup = lookupOf(evidence)
        const speaks = lookup.claims.some(
          (claim) =>
            !claim.denied &&
            claim.scope!.place === 'p:country' &&
            claim.scope!.operators === 'all' &&
            (claim.scope!.networks === 'all' || claim.scope!.networks.includes('ADSL')) &&
            surelySpeaksOf(lookup.period(claim), toDay(at)),
        )
        expect(availability(evidence, { ...narrow, at }).standing === 'DIRECT').toBe(speaks)
      }),
    )
  })

  it('never becomes direct because a period becomes less exact', () => {
    fc.assert(
      fc.property(
        availabilityEvidence,
        day,
        fc.nat(7),
        fc.integer({ min: 1, max: 4 }),
        (evidence, at, which, by) => {
          const claims = evidence.claims.map((claim, i) => (i === which ? widened(claim, by) : claim))
          const before = availability(evidence, { ...narrow, at })
          const after = availability({ ...evidence, claims }, { ...narrow, at })
          if (before.standing !== 'DIRECT') expect(after.standing).not.toBe('DIRECT')
        },
      ),
      { numRuns: 300 },
    )
  })

  it('takes no notice of what is not asserted, is deprecated, or is about another service', () => {
    fc.assert(
      fc.property(availabilityEvidence, availabilityEvidence, day, (evidence, others, at) => {
        const noise = others.claims.flatMap((claim): Claim[] => [
          { ...claim, id: `${claim.id}-demanded`, mode: 'demands' },
          { ...claim, id: `${claim.id}-deprecated`, deprecated: 'misread' },
          { ...claim, id: `${claim.id}-other`, subject: 's:another', after: [] },
        ])
        const answer = availability({ ...evidence, claims: [...evidence.claims, ...noise] }, { ...wide, at })
        expect(answer).toEqual(availability(evidence, { ...wide, at }))
      }),
    )
  })

  it('lets a claim of some change no verdict where others speak of all, and no standing but that of a bracket', () => {
    fc.assert(
      fc.property(availabilityEvidence, availabilityEvidence, day, (evidence, others, at) => {
        const before = availability(evidence, { ...narrow, at })
        fc.pre(before.standing !== null && before.standing !== 'PARTIAL')
        const some = others.claims.map((claim): Claim => ({
          ...claim,
          after: [],
          id: `${claim.id}-some`,
          scope: { ...claim.scope!, networks: 'some' },
        }))
        const after = availability({ ...evidence, claims: [...evidence.claims, ...some] }, { ...narrow, at })
        expect(after.verdict).toBe(before.verdict)
        expect(after.holding).toEqual(before.holding)
        if (after.standing !== before.standing)
          expect([before.standing, after.standing]).toEqual(['BRACKETED', 'CARRIED'])
      }),
    )
  })

  it('never uses on an earlier day of knowledge what it does not use on a later one', () => {
    fc.assert(
      fc.property(availabilityEvidence, day, day, day, (evidence, at, one, other) => {
        const [early, late] = [one, other].sort() as [string, string]
        const used = new Set(lookupOf(evidence, late).claims.map(({ id }) => id))
        for (const answer of answers(availability(evidence, { ...wide, at, knownBy: early })))
          for (const { id } of [answer.holding, answer.perhaps, answer.against, answer.outdated].flat())
            expect(used).toContain(id)
      }),
    )
  })

  it('gives for a wide question what its parts give', () => {
    fc.assert(
      fc.property(availabilityEvidence, day, (evidence, at) => {
        const answer = availability(evidence, { ...wide, at })
        const verdicts = new Set(answer.parts.map(({ verdict }) => verdict))
        if (verdicts.size > 1) expect(answer.verdict).toBe('MIXED')
        if (verdicts.size === 1) expect(verdicts).toContain(answer.verdict)
        for (const { feature, network, operator, ...part } of answer.parts) {
          // No claim names them: they stand for every network, and for every other operator.
          const asked = { feature, network: network ?? 'FIBRE', operator: operator ?? 'o:unnamed' }
          const { parts: _, unreported: __, ...alone } = availability(evidence, { ...wide, ...asked, at })
          // A part of which only claims of some speak is not known beside parts of which others speak of all.
          if (alone.standing === 'PARTIAL' && part.verdict === 'UNKNOWN')
            expect(alone.possible).toEqual(part.possible)
          else expect(alone).toEqual(part)
        }
      }),
    )
  })

  it('does not know what happened before anybody had surely spoken', () => {
    fc.assert(
      fc.property(availabilityEvidence, (evidence) => {
        const at = fromDay(toDay(DAYS[0]!) - 1)
        expect(availability(evidence, { ...wide, at }).verdict).toBe('UNKNOWN')
      }),
    )
  })
})

function answers(answer: Availability) {
  return [answer, ...answer.parts]
}

function stateOf(claim: Claim): string {
  return claim.value.type === 'code' ? claim.value.code : ''
}

/** The claim with a time of which less is known. A claim without a time is left as it is. */
function widened(claim: Claim, by: number): Claim {
  return claim.time === undefined
    ? claim
    : {
        ...claim,
        time: claim.time
          .split('/')
          .map((part) => widenedDate(part, by))
          .join('/'),
      }
}

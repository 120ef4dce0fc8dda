import type { Claim, Value } from '@isnad/schema'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { conflicts } from './conflicts.ts'
import { doConflict } from './do-conflict.ts'
import type { Evidence } from './evidence.ts'
import { lookupOf } from './lookup.ts'
import { createSaying, type Saying } from './saying.ts'
import { widenedDate } from './test/widened.ts'
import { availabilityEvidence, factEvidence, shuffled } from './test/arbitraries.ts'
import { kingdom, outlet, state } from './test/kingdom.ts'

const about = (value: number, unit = 'PERSON'): Value => ({
  type: 'quantity',
  value,
  approximate: true,
  unit,
})
const date = (edtf: string): Value => ({ type: 'date', edtf })
const record = (id: string): Value => ({ type: 'record', record: id })
const text = (en: string): Value => ({ type: 'text', text: { en } })
const code = (code: string): Value => ({ type: 'code', code })

function claim(id: string, property: string, value: Value, more: Partial<Claim> = {}): Claim {
  return {
    id,
    source: 's:1',
    subject: 'r:it',
    property,
    value,
    chain: outlet('a:paper'),
    citations: [],
    ...more,
  }
}

function pairs(claims: Claim[], rest: Omit<Evidence, 'claims'> = {}): string[] {
  return conflicts({ claims, ...rest }).map(({ left, right }) => `${left} ${right}`)
}

function meet(a: Claim, b: Claim, rest: Omit<Evidence, 'claims'> = {}): boolean {
  return pairs([a, b], rest).length > 0
}

describe('conflicts of ordered values', () => {
  it('has none between about 90 000 and tens of thousands, nor between February and the 16th', () => {
    const tens: Value = { type: 'quantity', min: 10_000, max: 99_999, unit: 'PERSON' }
    expect(meet(claim('a', 'figure', about(90_000)), claim('b', 'figure', tens))).toBe(false)
    expect(meet(claim('a', 'launched', date('2016-02')), claim('b', 'launched', date('2016-02-16')))).toBe(
      false,
    )
  })

  it('has one between about 90 000 and about 30 000, and between two different days', () => {
    expect(meet(claim('a', 'figure', about(90_000)), claim('b', 'figure', about(30_000)))).toBe(true)
    expect(meet(claim('a', 'launched', date('2016-02-15')), claim('b', 'launched', date('2016-02-16')))).toBe(
      true,
    )
  })

  it('has none between figures of different units, wholes or qualifiers', () => {
    const percent = (of: string, value = 97): Value => ({ type: 'quantity', value, unit: 'PERCENT', of })
    const rank = (among: string) => ({ qualifiers: { among: text(among) }, time: '2016' })
    expect(meet(claim('a', 'figure', about(90_000)), claim('b', 'figure', percent('users')))).toBe(false)
    expect(meet(claim('a', 'figure', percent('users')), claim('b', 'figure', percent('lines', 3)))).toBe(
      false,
    )
    const first: Value = { type: 'quantity', value: 1, unit: 'RANK' }
    const third: Value = { type: 'quantity', value: 3, unit: 'RANK' }
    expect(
      meet(claim('a', 'rankAmong', first, rank('Arabs')), claim('b', 'rankAmong', third, rank('Africans'))),
    ).toBe(false)
  })
})

describe('conflicts of values that vary', () => {
  const followers = (id: string, count: number, time?: string) =>
    claim(id, 'followerCount', about(count, 'FOLLOWER'), time === undefined ? {} : { time })

  it('has none between figures of different days, nor of days that need not be the same', () => {
    expect(meet(followers('a', 90_000, '2016-02-01'), followers('b', 30_000, '2016-02-02'))).toBe(false)
    expect(meet(followers('a', 90_000, '2016-02'), followers('b', 30_000, '2016-02'))).toBe(false)
    expect(meet(followers('a', 90_000), followers('b', 30_000))).toBe(false)
  })

  it('has one between figures of one day, also where it is the day of publication', () => {
    expect(meet(followers('a', 90_000, '2016-02-01'), followers('b', 30_000, '2016-02-01'))).toBe(true)
    const sources = [{ id: 's:1', published: '2016-02-01' }]
    expect(meet(followers('a', 90_000, '2016-02-01'), followers('b', 30_000), { sources })).toBe(true)
  })

  it('has none between two states in scopes that need not meet', () => {
    const blocked = (more: Parameters<typeof state>[2]) =>
      state('a', 'BLOCKED', { time: '2016-02-01', ...more })
    const free = state('b', 'AVAILABLE', { time: '2016-01-01/2016-02-01', networks: ['MOBILE'] })
    const { records = [] } = kingdom
    expect(meet(blocked({ networks: ['ADSL'] }), free)).toBe(false)
    expect(meet(blocked({ networks: 'some' }), free)).toBe(false)
    expect(meet(blocked({ networks: ['MOBILE_3G'] }), free)).toBe(true)
    expect(meet(blocked({}), free)).toBe(true)
    const city = { ...free.scope!, place: 'k:port-city' }
    expect(meet(blocked({}), { ...free, scope: city })).toBe(false)
    expect(meet(blocked({}), { ...free, scope: city }, { records })).toBe(true)
    const video = { ...free.scope!, features: ['VIDEO_CALL'] }
    expect(meet(blocked({}), { ...free, scope: video })).toBe(false)
    expect(meet(blocked({}), { ...free, scope: { ...video, features: ['WHOLE_SERVICE'] } })).toBe(true)
    const operators = (...ids: string[]) => ({ ...free.scope!, operators: ids })
    const one = blocked({ scope: operators('o:1') })
    expect(meet(one, { ...free, scope: operators('o:2') })).toBe(false)
    expect(meet(one, { ...free, scope: operators('o:2', 'o:1') })).toBe(true)
  })
})

describe('conflicts of codes, records and texts', () => {
  it('has none between a code or a place and what covers it', () => {
    const properties = {
      reach: { kinds: 'all', type: 'code', codes: 'network', description: 'invented' },
    } as const
    expect(meet(claim('a', 'reach', code('FIXED')), claim('b', 'reach', code('ADSL')), { properties })).toBe(
      false,
    )
    expect(meet(claim('a', 'reach', code('MOBILE')), claim('b', 'reach', code('ADSL')), { properties })).toBe(
      true,
    )
    const { records = [] } = kingdom
    const [city, kingdomWide, abroad] = [record('k:port-city'), record('k:kingdom'), record('k:abroad')]
    expect(meet(claim('a', 'locatedIn', city), claim('b', 'locatedIn', kingdomWide), { records })).toBe(false)
    expect(meet(claim('a', 'locatedIn', city), claim('b', 'locatedIn', abroad), { records })).toBe(true)
  })

  it('has none between records that somebody says are the same', () => {
    const [a, b] = [claim('a', 'issuedBy', record('a:agency')), claim('b', 'issuedBy', record('a:authority'))]
    const same = claim('c', 'sameAs', record('a:agency'), { subject: 'a:authority' })
    expect(meet(a, b)).toBe(true)
    expect(pairs([a, b, same])).toEqual([])
    expect(pairs([a, b, { ...same, denied: true }])).toEqual(['a b'])
    expect(pairs([a, b, { ...same, mode: 'supposes' }])).toEqual(['a b'])
  })

  it('has none between two texts, nor between the values of a many-valued property', () => {
    expect(meet(claim('a', 'goal', text('cheap calls')), claim('b', 'goal', text('free calls')))).toBe(false)
    expect(meet(claim('a', 'motto', text('cheap calls')), claim('b', 'motto', text('free calls')))).toBe(
      false,
    )
    expect(meet(claim('a', 'method', code('HASHTAG')), claim('b', 'method', code('BOYCOTT')))).toBe(false)
  })
})

describe('conflicts with a denial', () => {
  const denied = { denied: true }

  it('has one where the denied value is asserted, also of a many-valued property', () => {
    expect(meet(claim('a', 'method', code('HASHTAG')), claim('b', 'method', code('HASHTAG'), denied))).toBe(
      true,
    )
    const beside = claim('c', 'method', code('PETITION'), denied)
    expect(
      pairs([claim('a', 'method', code('BOYCOTT')), claim('b', 'method', code('HASHTAG')), beside]),
    ).toEqual([])
    expect(meet(claim('a', 'method', code('BOYCOTT')), claim('b', 'method', code('HASHTAG'), denied))).toBe(
      false,
    )
    expect(
      meet(
        claim('a', 'firstOf', { type: 'boolean', boolean: true }),
        claim('b', 'firstOf', { type: 'boolean', boolean: true }, denied),
      ),
    ).toBe(true)
  })

  it('has one where what is denied covers what is asserted, and not the other way', () => {
    expect(
      meet(claim('a', 'launched', date('2016-02-16')), claim('b', 'launched', date('2016-02'), denied)),
    ).toBe(true)
    expect(
      meet(claim('a', 'launched', date('2016-02')), claim('b', 'launched', date('2016-02-16'), denied)),
    ).toBe(false)
  })

  it('has none between two denials', () => {
    expect(
      meet(
        claim('a', 'launched', date('2016-02-16'), denied),
        claim('b', 'launched', date('2016-02-17'), denied),
      ),
    ).toBe(false)
    expect(
      meet(
        claim('a', 'launched', date('2016-02-16'), denied),
        claim('b', 'launched', date('2016-02-16'), denied),
      ),
    ).toBe(false)
  })

  it('needs the same role', () => {
    const participant = (id: string, role: string, more = {}) =>
      claim(id, 'participant', record('p:x'), { qualifiers: { role: code(role) }, ...more })
    expect(meet(participant('a', 'EXPERT'), participant('b', 'SPONSOR', denied))).toBe(false)
    expect(meet(participant('a', 'EXPERT'), participant('b', 'EXPERT', denied))).toBe(true)
  })
})

describe('conflicts, whatever is claimed', () => {
  const mixed = fc.oneof(factEvidence, availabilityEvidence)

  it('come in one order, whatever that of the lists', () => {
    fc.assert(
      fc.property(
        mixed.chain((evidence) => fc.tuple(fc.constant(evidence), shuffled(evidence))),
        ([evidence, other]) => {
          const found = conflicts(evidence)
          expect(conflicts(other)).toEqual(found)
          for (const { left, right } of found) expect(left < right).toBe(true)
        },
      ),
    )
  })

  it('never become more because an asserted date becomes less exact', () => {
    fc.assert(
      fc.property(mixed, fc.nat(9), fc.integer({ min: 1, max: 4 }), (evidence, which, by) => {
        const claims = evidence.claims.map((claim, i) =>
          i === which && !claim.denied ? wider(claim, by) : claim,
        )
        const before = new Set(conflicts(evidence).map(({ left, right }) => `${left} ${right}`))
        for (const { left, right } of conflicts({ ...evidence, claims }))
          expect(before).toContain(`${left} ${right}`)
      }),
      { numRuns: 300 },
    )
  })

  it('are found among all pairs of one side, though only those whose days meet are looked at', () => {
    fc.assert(
      fc.property(mixed, (evidence) => {
        const lookup = lookupOf(evidence)
        const sayings = lookup.claims.map((claim) => createSaying(claim, lookup))
        const place = ({ claim, side }: Saying) =>
          JSON.stringify([lookup.subjects.of(claim.subject, claim.property), claim.property, side])
        const expected = sayings.flatMap((left, i) =>
          sayings
            .slice(i + 1)
            .filter((right) => place(left) === place(right) && doConflict(left, right, lookup))
            .map((right) => `${left.claim.id} ${right.claim.id}`),
        )
        const found = conflicts(evidence).map(({ left, right }) => `${left} ${right}`)
        expect(found.toSorted()).toEqual(expected.toSorted())
      }),
    )
  })

  it('take no notice of what is not asserted or is deprecated', () => {
    fc.assert(
      fc.property(mixed, mixed, (evidence, others) => {
        const noise = others.claims.flatMap((claim) => [
          { ...claim, id: `${claim.id}-asked`, mode: 'asks' },
          { ...claim, id: `${claim.id}-deprecated`, deprecated: 'misread' },
        ])
        expect(conflicts({ ...evidence, claims: [...evidence.claims, ...noise] })).toEqual(
          conflicts(evidence),
        )
      }),
    )
  })
})

function wider(claim: Claim, by: number): Claim {
  const value: Value = claim.value.type === 'date' ? date(widenedDate(claim.value.edtf, by)) : claim.value
  if (claim.time === undefined) return { ...claim, value }
  return {
    ...claim,
    value,
    time: claim.time
      .split('/')
      .map((part) => widenedDate(part, by))
      .join('/'),
  }
}

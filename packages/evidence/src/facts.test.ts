import type { Claim, Value } from '@isnad/schema'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { conflicts } from './conflicts.ts'
import type { Evidence } from './evidence.ts'
import { facts, type Fact } from './facts.ts'
import { createSubjects } from './subjects.ts'
import { factEvidence, shuffled } from './test/arbitraries.ts'
import { kingdom, outlet, state } from './test/kingdom.ts'

const date = (edtf: string): Value => ({ type: 'date', edtf })
const count = (more: object): Value => ({ type: 'quantity', unit: 'PERSON', ...more })
const record = (id: string): Value => ({ type: 'record', record: id })
const code = (code: string): Value => ({ type: 'code', code })

/** A claim of a source, and of a paper of the source's own unless a chain is given. */
function claim(id: string, source: string, property: string, value: Value, more: Partial<Claim> = {}): Claim {
  return {
    id,
    source,
    subject: 'r:it',
    property,
    value,
    chain: outlet(`a:${source}`),
    citations: [],
    ...more,
  }
}

function only(claims: Claim[], rest: Omit<Evidence, 'claims'> = {}): Fact {
  const found = facts({ claims, ...rest })
  expect(found).toHaveLength(1)
  return found[0]!
}

describe('facts of ordered values', () => {
  it('are what their claims have in common: in February, and the 16th, is the 16th', () => {
    expect(
      only([
        claim('a', 's:1', 'launched', date('2016-02')),
        claim('b', 's:2', 'launched', date('2016-02-16')),
      ]),
    ).toEqual({
      id: 'r:it#launched',
      subject: 'r:it',
      property: 'launched',
      slot: '',
      rank: 0,
      value: date('2016-02-16'),
      bounds: { lowest: 16847, highest: 16847 },
      claims: ['a', 'b'],
      against: [],
      denials: [],
      disputed: false,
      independentChains: 2,
      atLeast: false,
      sources: 2,
      commonLink: null,
      losers: [],
    })
  })

  it('keep the words of a claim that says just that, and are written anew otherwise', () => {
    const tens = count({ min: 10_000, max: 99_999 })
    const about = count({ value: 90_000, approximate: true })
    const more = count({ min: 92_000 })
    expect(only([claim('a', 's:1', 'figure', about), claim('b', 's:2', 'figure', tens)]).value).toEqual(about)
    expect(only([claim('a', 's:1', 'figure', about), claim('b', 's:2', 'figure', more)])).toMatchObject({
      value: count({ min: 92_000, max: 95_000 }),
      bounds: { lowest: 92_000, highest: 95_000 },
    })
    expect(only([claim('a', 's:1', 'figure', more)]).bounds).toEqual({ lowest: 92_000, highest: null })
    const until = claim('a', 's:1', 'launched', date('[..2016-02-10]'))
    expect(only([until, claim('b', 's:2', 'launched', date('[2016-02-05..]'))]).value).toEqual(
      date('[2016-02-05..2016-02-10]'),
    )
    expect(only([until, claim('b', 's:2', 'launched', date('[2016-02-10..]'))]).value).toEqual(
      date('2016-02-10'),
    )
    expect(only([until, claim('b', 's:2', 'launched', date('[..2016-02-05]'))]).value).toEqual(
      date('[..2016-02-05]'),
    )
  })

  it('are one where the last day that one allows is the first that another allows', () => {
    const early = claim('a', 's:1', 'launched', date('[2016-02-01..2016-02-05]'))
    const late = claim('b', 's:2', 'launched', date('[2016-02-05..2016-02-09]'))
    expect(only([early, late])).toMatchObject({ value: date('2016-02-05'), claims: ['a', 'b'], losers: [] })
  })

  it('go to the value with more independent chains, and keep the losers', () => {
    const agency = { chain: [{ agent: 'a:agency', manner: 'said' }, ...outlet('a:paper')] }
    const fact = only([
      claim('a', 's:1', 'launched', date('2016-02-16')),
      claim('b', 's:2', 'launched', date('2016-02')),
      claim('c', 's:3', 'launched', date('2016-02-17'), agency),
      claim('d', 's:4', 'launched', date('2016-02-17'), agency),
      claim('e', 's:5', 'launched', date('2016-03'), { denied: true }),
    ])
    expect(fact).toMatchObject({
      value: date('2016-02-17'),
      claims: ['b', 'c', 'd'],
      against: ['a'],
      denials: [],
      disputed: true,
      independentChains: 2,
      sources: 3,
      losers: [{ value: date('2016-02-16'), claims: ['a', 'b'] }],
    })
  })

  it('go, with as many chains and sources, to what was surely published first, then by key', () => {
    const claims = [
      claim('a', 's:1', 'launched', date('2016-02-17')),
      claim('b', 's:2', 'launched', date('2016-02-16')),
    ]
    const sources = [
      { id: 's:1', published: '2016-02-20' },
      { id: 's:2', published: '[2016-02-18..2016-02-21]' },
    ]
    expect(only(claims, { sources }).value).toEqual(date('2016-02-17'))
    expect(only(claims).value).toEqual(date('2016-02-16'))
  })

  it('are not disputed because a varying value was another on another day', () => {
    const followers = (id: string, source: string, value: number, time: string) =>
      claim(id, source, 'followerCount', { type: 'quantity', value, unit: 'FOLLOWER' }, { time })
    const [a, b] = [followers('a', 's:1', 100, '2016-01-01'), followers('b', 's:2', 200, '2016-02-01')]
    expect(only([a, b])).toMatchObject({ disputed: false, against: ['b'] })
    expect(only([a, { ...b, time: '2016-01-01' }])).toMatchObject({ disputed: true })
  })

  it('are apart for each whole and each qualifier', () => {
    const share = (of: string) => ({ type: 'quantity', value: 97, unit: 'PERCENT', of }) as const
    const measure = (id: string, of: string, name: string) =>
      claim(id, 's:1', 'statistic', share(of), { qualifiers: { measure: code(name) } })
    const found = facts({
      claims: [
        measure('a', 'users', 'SMARTPHONE_SHARE'),
        measure('b', 'lines', 'SMARTPHONE_SHARE'),
        measure('c', 'users', 'MOBILE_PENETRATION'),
      ],
    })
    expect(found.map(({ rank, claims }) => [rank, ...claims])).toHaveLength(3)
    expect(found.map(({ rank }) => rank)).toEqual([0, 1, 2])
    expect(new Set(found.map(({ slot }) => slot)).size).toBe(3)
  })
})

describe('facts of other values', () => {
  it('are one for each value of a many-valued property, the best supported first', () => {
    const method = (id: string, source: string, name: string) => claim(id, source, 'method', code(name))
    const found = facts({
      claims: [method('a', 's:1', 'BOYCOTT'), method('b', 's:1', 'HASHTAG'), method('c', 's:2', 'HASHTAG')],
    })
    expect(found.map(({ id, rank, claims, against }) => ({ id, rank, claims, against }))).toEqual([
      { id: 'r:it#method=HASHTAG', rank: 0, claims: ['b', 'c'], against: [] },
      { id: 'r:it#method=BOYCOTT', rank: 1, claims: ['a'], against: [] },
    ])
  })

  it('count denials beside the value, and are disputed by them', () => {
    const claims = [
      claim('a', 's:1', 'method', code('HASHTAG')),
      claim('b', 's:2', 'method', code('HASHTAG'), { denied: true }),
    ]
    expect(only(claims)).toMatchObject({
      claims: ['a'],
      denials: ['b'],
      disputed: true,
      independentChains: 1,
    })
    expect(facts({ claims: [{ ...claims[0]!, denied: true }] })).toEqual([])
    const beside = claim('c', 's:3', 'method', code('BOYCOTT'))
    const boycott = facts({ claims: [...claims, beside] }).find(({ claims }) => claims.includes('c'))
    expect(boycott).toMatchObject({ denials: [], disputed: false })
  })

  it('take records that are the same for one value, and each role for its own', () => {
    const part = (id: string, who: string, role: string) =>
      claim(id, 's:1', 'participant', record(who), { qualifiers: { role: code(role) } })
    const same = claim('s', 's:1', 'sameAs', record('p:a'), { subject: 'p:b' })
    const found = facts(
      { claims: [part('a', 'p:a', 'EXPERT'), part('b', 'p:b', 'EXPERT'), part('c', 'p:b', 'SPONSOR'), same] },
      { subject: 'r:it' },
    )
    expect(found.map(({ claims, qualifiers }) => [claims, qualifiers])).toEqual([
      [['a', 'b'], { role: code('EXPERT') }],
      [['c'], { role: code('SPONSOR') }],
    ])
  })

  it('do not take what is less exact for a contradiction, nor for support', () => {
    const { records = [] } = kingdom
    const claims = ['k:kingdom', 'k:port-city', 'k:kingdom'].map((place, i) =>
      claim(`c${i}`, `s:${i}`, 'locatedIn', record(place)),
    )
    expect(only(claims, { records })).toMatchObject({
      value: record('k:kingdom'),
      claims: ['c0', 'c2'],
      against: [],
      disputed: false,
      losers: [{ value: record('k:port-city'), claims: ['c1'] }],
    })
    expect(only(claims)).toMatchObject({ against: ['c1'], disputed: true })
  })

  it('are apart for each scope of a legal status', () => {
    const status = (id: string, name: string, features: string[]) =>
      claim(id, 's:1', 'legalStatus', code(name), {
        time: '2016-01-07',
        scope: { features, networks: 'all', operators: 'all', place: 'k:kingdom' },
      })
    const found = facts({
      claims: [
        status('a', 'PROHIBITED', ['VOICE_CALL']),
        status('b', 'PERMITTED', ['TEXT_MESSAGE']),
        status('c', 'PERMITTED', ['VOICE_CALL']),
      ],
    })
    expect(found.map(({ claims, against, disputed }) => ({ claims, against, disputed }))).toEqual([
      { claims: ['b'], against: [], disputed: false },
      { claims: ['c'], against: ['a'], disputed: true },
    ])
  })

  it('are never made of motives, of what is not asserted, or of availability', () => {
    const claims = [
      claim('a', 's:1', 'allegedReason', code('COMMERCIAL_PRESSURE')),
      claim('b', 's:1', 'launched', date('2016'), { mode: 'foresees' }),
      claim('c', 's:1', 'launched', date('2016'), { deprecated: 'misread' }),
      state('d', 'BLOCKED'),
    ]
    expect(facts({ claims })).toEqual([])
  })

  it('follow the properties that the caller brings', () => {
    const claims = [claim('a', 's:1', 'motto', code('ONE')), claim('b', 's:2', 'motto', code('TWO'))]
    expect(only(claims)).toMatchObject({ disputed: true })
    const properties = { motto: { kinds: 'all', type: 'code', many: true, description: 'invented' } } as const
    expect(facts({ claims, properties }).map(({ disputed }) => disputed)).toEqual([false, false])
  })

  it('can be asked for by subject, property and day of knowledge', () => {
    const claims = [
      claim('a', 's:1', 'launched', date('2016')),
      claim('b', 's:2', 'cancelled', date('2016'), { subject: 'r:other' }),
    ]
    const sources = [
      { id: 's:1', published: '2016-01-10' },
      { id: 's:2', published: '2016-01-20' },
    ]
    const evidence = { claims, sources }
    expect(facts(evidence, { subject: 'r:it' }).map(({ claims }) => claims)).toEqual([['a']])
    expect(facts(evidence, { property: 'cancelled' }).map(({ claims }) => claims)).toEqual([['b']])
    expect(facts(evidence, { subject: 'r:it', property: 'cancelled' })).toEqual([])
    expect(facts(evidence, { knownBy: '2016-01-15' }).map(({ claims }) => claims)).toEqual([['a']])
  })
})

describe('facts, whatever is claimed', () => {
  it('do not depend on the order of the lists, nor on how the evidence came', () => {
    fc.assert(
      fc.property(
        factEvidence.chain((evidence) => fc.tuple(fc.constant(evidence), shuffled(evidence))),
        ([evidence, other]) => {
          expect(facts(other)).toEqual(facts(evidence))
          expect(facts(JSON.parse(JSON.stringify(evidence)) as Evidence)).toEqual(facts(evidence))
        },
      ),
    )
  })

  it('rest on claims that all allow their value, and rank without gaps', () => {
    fc.assert(
      fc.property(factEvidence, (evidence) => {
        const found = facts(evidence)
        for (const group of Map.groupBy(
          found,
          ({ subject, property }) => `${subject} ${property}`,
        ).values()) {
          expect(group.map(({ rank }) => rank)).toEqual(group.keys().toArray())
          const chains = group.map(({ independentChains }) => independentChains)
          expect(chains).toEqual(chains.toSorted((a, b) => b - a))
        }
        expect(new Set(found.map(({ id }) => id)).size).toBe(found.length)
        for (const fact of found) {
          expect(fact.claims.length).toBeGreaterThan(0)
          expect(fact.against.filter((id) => fact.claims.includes(id))).toEqual([])
          if (fact.bounds)
            expect(fact.bounds.lowest ?? -Infinity).toBeLessThanOrEqual(fact.bounds.highest ?? Infinity)
        }
      }),
    )
  })

  it('are disputed only if two of their claims conflict', () => {
    fc.assert(
      fc.property(factEvidence, (evidence) => {
        const [pairs, subjects] = [conflicts(evidence), createSubjects(evidence.claims)]
        for (const fact of facts(evidence)) {
          const place = subjects.of(fact.subject, fact.property)
          const mine = pairs.filter(
            ({ subject, property }) => property === fact.property && subjects.of(subject, property) === place,
          )
          if (mine.length === 0) expect(fact.disputed).toBe(false)
          const involved = new Set([...fact.claims, ...fact.against, ...fact.denials])
          if (mine.some(({ left, right }) => involved.has(left) && involved.has(right)))
            expect(fact.disputed).toBe(true)
        }
      }),
    )
  })

  it('do not gain a chain by a reprint', () => {
    fc.assert(
      fc.property(factEvidence, fc.nat(9), (evidence, which) => {
        const original = evidence.claims[which]
        fc.pre(original?.chain.at(-1)?.agent !== undefined && original.property !== 'sameAs')
        const reprint = {
          ...original,
          id: 'c:reprint',
          source: 's:reprint',
          chain: [...original.chain, ...outlet('a:reprinter')],
        }
        const before = new Map(facts(evidence).map((fact) => [JSON.stringify([fact.id, fact.value]), fact]))
        for (const fact of facts({ ...evidence, claims: [...evidence.claims, reprint] })) {
          const same = before.get(JSON.stringify([fact.id, fact.value]))
          if (same !== undefined) expect(fact.independentChains).toBe(same.independentChains)
        }
      }),
    )
  })
})

import type { Claim, Value } from '@isnad/schema'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { outlet } from '../test/kingdom.ts'
import type { MatchEvidence, MatchRecord } from './match-record.ts'
import { sameAsCandidates, type SameAsOptions } from './same-as-candidates.ts'
import { MATCHED_KINDS, WEIGHTS } from './weights.ts'

function record(id: string, kind: string, more: Partial<MatchRecord> = {}): MatchRecord {
  const [dataset = '', slug = ''] = id.split(':')
  return { id, dataset, kind, labels: [{ text: slug }], ...more }
}

/** A claim; one source for each dataset of its subject. */
function claim(subject: string, property: string, value: Value, more: Partial<Claim> = {}): Claim {
  const source = `s:${subject.split(':')[0]}`
  const id = `${subject}.${property}.${JSON.stringify(value)}`
  return { id, source, subject, property, value, chain: outlet(source), citations: [], ...more }
}

const date = (edtf: string): Value => ({ type: 'date', edtf })
const ref = (record: string): Value => ({ type: 'record', record })
const code = (code: string): Value => ({ type: 'code', code })

const SHARED = [
  record('c:valley', 'place'),
  record('c:port', 'place', { partOf: ['c:valley'] }),
  record('c:island', 'place'),
  record('c:nida', 'service'),
  record('c:hiwar', 'service'),
]

/** An article's ban, dated and placed by a part of it and by the states told of it; and a row of a sheet for it. */
const ARTICLE = [
  claim('a:ban', 'restricts', ref('c:nida')),
  claim('a:ban', 'ordererType', code('GOVERNMENT')),
  claim('a:extension', 'date', date('2020-02')),
  claim('a:extension', 'partOf', ref('a:ban')),
  claim('c:nida', 'availability', code('BLOCKED'), {
    source: 's:a',
    time: '[..2020-01-07]',
    scope: { features: ['VOICE_CALL'], networks: ['ADSL'], operators: 'all', place: 'c:valley' },
  }),
]
const row = (id: string, day: string, place: string, service: string) => [
  claim(id, 'date', date(day)),
  claim(id, 'locatedIn', ref(place)),
  claim(id, 'restricts', ref(service)),
  claim(id, 'ordererType', code('GOVERNMENT')),
]
const RECORDS = [
  ...SHARED,
  record('a:ban', 'restriction'),
  record('a:extension', 'event'),
  ...['b:1', 'b:2', 'b:3', 'b:4'].map((id) => record(id, 'restriction')),
]
const ROWS = [
  ...row('b:1', '2020-02-16', 'c:valley', 'c:nida'),
  ...row('b:2', '2020-02-16', 'c:island', 'c:nida'),
  ...row('b:3', '2020-08-16', 'c:valley', 'c:nida'),
  ...row('b:4', '2020-03-10', 'c:port', 'c:hiwar'),
]

const find = (claims: readonly Claim[], options?: SameAsOptions, records: readonly MatchRecord[] = RECORDS) =>
  sameAsCandidates({ claims, records }, options).candidates

describe('candidates for one incident', () => {
  it('are told with a score and each reason with its values and claims', () => {
    const [first, ...others] = find([...ARTICLE, ...ROWS])
    expect(first).toEqual({
      left: 'a:ban',
      right: 'b:1',
      kind: 'restriction',
      score: 0.88,
      reasons: [
        {
          name: 'date',
          weight: 30,
          degree: 1,
          left: ['2020-02'],
          right: ['2020-02-16'],
          claims: [ARTICLE[2]!.id, ROWS[0]!.id],
        },
        {
          name: 'place',
          weight: 25,
          degree: 1,
          left: ['c:valley'],
          right: ['c:valley'],
          claims: [ROWS[1]!.id, ARTICLE[4]!.id],
        },
        {
          name: 'service',
          weight: 25,
          degree: 1,
          left: ['c:nida'],
          right: ['c:nida'],
          claims: [ARTICLE[0]!.id, ROWS[2]!.id],
        },
        {
          name: 'orderer',
          weight: 8,
          degree: 1,
          left: ['GOVERNMENT'],
          right: ['GOVERNMENT'],
          claims: [ARTICLE[1]!.id, ROWS[3]!.id],
        },
      ],
    })
    expect(others.map(({ right }) => right)).toEqual(['b:4'])
  })

  it('need a day near enough and a place in common: another country or another season is no candidate', () => {
    const pairs = find([...ARTICLE, ...ROWS], { least: 0 }).map(({ right }) => right)
    expect(pairs).toEqual(['b:1', 'b:4'])
    expect(find([...ARTICLE, ...ROWS], { least: 0, near: 200 }).map(({ right }) => right)).toEqual([
      'b:1',
      'b:3',
      'b:4',
    ])
    expect(find(ROWS, { least: 0 })).toEqual([])
  })

  it('are the less alike the further their days are apart, and the wider their dates are', () => {
    const scoreOf = (edtf: string) =>
      find([...row('a:ban', edtf, 'c:valley', 'c:nida'), ...ROWS]).find(({ right }) => right === 'b:1')
        ?.score ?? 0
    const [same, near, wide, open] = ['2020-02-16', '2020-02-20', '2020', '[..2020-02-16]'].map(scoreOf)
    expect(same).toBe(0.88)
    expect(near).toBe(0.8425)
    expect(wide).toBe(0.6054)
    expect(open).toBe(0.73)
  })

  it('take a city for less than the country, and another application for nothing', () => {
    const [, found] = find([...ARTICLE, ...ROWS])
    expect(found?.reasons.map(({ name, degree }) => [name, degree])).toEqual([
      ['date', 0.6875],
      ['place', 0.5],
      ['orderer', 1],
    ])
  })

  it('find a service under another id by its name, its identifier, or what it is a part of', () => {
    const degreeOf = (more: Partial<MatchRecord>) =>
      find([...row('a:ban', '2020-02-16', 'c:valley', 'a:nida'), ...ROWS], {}, [
        ...RECORDS.filter(({ id }) => id !== 'c:nida'),
        record('c:nida', 'service', { labels: [{ text: 'نِداء' }], identifiers: { wikidata: ['Q1'] } }),
        record('a:nida', 'service', more),
      ])[0]?.reasons.find(({ name }) => name === 'service')?.degree
    expect(degreeOf({ labels: [{ text: 'نداء' }] })).toBe(0.8)
    expect(degreeOf({ identifiers: { wikidata: ['Q1'] } })).toBe(1)
    expect(degreeOf({ partOf: ['c:nida'] })).toBe(0.5)
    expect(degreeOf({})).toBeUndefined()
  })

  it('do not take a state that a source tells of several restrictions for any of them', () => {
    const other = claim('b:1', 'restricts', ref('c:nida'), { id: 'x', source: 's:a' })
    const found = find([...ARTICLE, other, ...ROWS])
    expect(found.flatMap(({ reasons }) => reasons.map(({ name }) => name))).not.toContain('place')
    expect(found).toEqual([])
  })

  it('are left out where somebody has said that they are the same, or that they are not', () => {
    const same = claim('b:1', 'sameAs', ref('a:ban'))
    for (const spoken of [same, { ...same, denied: true }])
      expect(find([...ARTICLE, ...ROWS, spoken]).map(({ right }) => right)).toEqual(['b:4'])
    expect(find([...ARTICLE, ...ROWS, { ...same, mode: 'supposes' }])[0]?.right).toBe('b:1')
  })

  it('are of two datasets, and of those that are asked for', () => {
    const third = [...RECORDS, record('d:ban', 'restriction')]
    const claims = [...ARTICLE, ...ROWS, ...row('d:ban', '2020-02-16', 'c:valley', 'c:nida')]
    expect(find(claims, {}, third).map(({ left, right }) => `${left} ${right}`)).toContain('b:1 d:ban')
    const asked = find(claims, { between: ['d', 'a'] }, third)
    expect(asked.map(({ left, right }) => `${left} ${right}`)).toEqual(['a:ban d:ban'])
  })

  it('never take what is denied, supposed or taken back for a likeness', () => {
    for (const more of [{ denied: true }, { mode: 'supposes' }, { deprecated: 'misread' }])
      expect(find([...ARTICLE, ...ROWS.map((one) => ({ ...one, ...more }))], { least: 0 })).toEqual([])
  })
})

describe('candidates for one event, and for one agent', () => {
  it('weigh type, day, place, participants and name of an event', () => {
    const event = (id: string) => [
      claim(id, 'date', date('2020-02-16')),
      claim(id, 'locatedIn', ref('c:port')),
      claim(id, 'eventType', code('BOYCOTT')),
      claim(id, 'participant', ref('c:nida')),
    ]
    const records = [...SHARED, record('a:march', 'event'), record('b:march', 'event')]
    expect(find([...event('a:march'), ...event('b:march')], {}, records)).toMatchObject([
      { score: 1, kind: 'event' },
    ])
  })

  it('find people and organizations by an identifier, or by a name in any of its spellings', () => {
    const agents = (kind: string, a: Partial<MatchRecord>, b: Partial<MatchRecord>) =>
      find([], {}, [record('a:x', kind, a), record('b:y', kind, b)]).map(({ score }) => score)
    const wikidata = { identifiers: { wikidata: ['Q1'] } }
    expect(agents('organization', wikidata, wikidata)).toEqual([0.6])
    expect(agents('person', { labels: [{ text: 'أحمد عليّ' }] }, { labels: [{ text: 'احمد علي' }] })).toEqual([
      0.4,
    ])
    expect(agents('person', {}, {})).toEqual([])
    expect(agents('place', wikidata, wikidata)).toEqual([])
  })

  it('take the names that sources print too', () => {
    const printed = claim('a:x', 'label', { type: 'text', text: { en: 'The Y' } })
    const records = [record('a:x', 'person'), record('b:y', 'person', { labels: [{ text: 'the y' }] })]
    expect(find([printed], {}, records)[0]?.reasons[0]).toMatchObject({ name: 'name', claims: [printed.id] })
  })
})

describe('the search for candidates', () => {
  it('makes no more comparisons than it may, and says how many it left out', () => {
    const ids = Array.from({ length: 50 }, (_, i) => i)
    const records = [
      ...SHARED,
      ...['a', 'b'].flatMap((dataset) => ids.map((i) => record(`${dataset}:${i}`, 'restriction'))),
    ]
    const claims = ['a', 'b'].flatMap((dataset) =>
      ids.flatMap((i) => row(`${dataset}:${i}`, '2020-02-16', 'c:valley', 'c:nida')),
    )
    expect(sameAsCandidates({ claims, records }, { maxPairs: 1000 })).toEqual({
      candidates: [],
      skipped: 5000,
    })
    expect(sameAsCandidates({ claims, records }).candidates).toHaveLength(2500)
  })

  it('refuses options that are no numbers from 0 on', () => {
    expect(() => find([], { near: Number.NaN })).toThrow(RangeError)
    expect(() => find([], { least: -1 })).toThrow('least is -1')
  })

  it('has weights that make 100 together for each kind', () => {
    for (const kind of MATCHED_KINDS)
      expect(Object.values(WEIGHTS[kind]).reduce((sum, weight) => sum + weight, 0)).toBe(100)
  })
})

const days = fc.constantFrom(
  '2020-02-16',
  '2020-03',
  '2020',
  '[..2020-03-01]',
  '[2020-02-20..]',
  '2021-01-01',
)
const incident = (id: string) =>
  fc
    .tuple(
      days,
      fc.constantFrom('c:valley', 'c:port', 'c:island'),
      fc.subarray(['c:nida', 'c:hiwar', 'a:own', 'b:own']),
      fc.subarray(['GOVERNMENT', 'REGULATOR', 'OPERATOR']),
      fc.subarray(['ADSL', 'MOBILE', 'MOBILE_4G']),
    )
    .map(([day, place, services, orderers, networks]) => [
      claim(id, 'date', date(day)),
      claim(id, 'locatedIn', ref(place)),
      ...services.map((service) => claim(id, 'restricts', ref(service))),
      ...orderers.map((orderer) => claim(id, 'ordererType', code(orderer))),
      ...networks.map((network) => claim(id, 'extendedTo', code(network), { time: day })),
    ])
const incidents = fc
  .tuple(incident('a:1'), incident('a:2'), incident('b:1'), incident('b:2'))
  .map((claims) => claims.flat())
const records = [
  ...SHARED,
  record('a:own', 'service', { labels: [{ text: 'nida' }] }),
  record('b:own', 'service', { partOf: ['c:hiwar'] }),
  ...['a:1', 'a:2', 'b:1', 'b:2'].map((id) => record(id, 'restriction')),
]

describe('candidates, whatever is claimed', () => {
  it('do not depend on the order of the lists', () => {
    const lists = incidents.chain((claims) =>
      fc.tuple(
        fc.constant(claims),
        fc.shuffledSubarray(claims, { minLength: claims.length }),
        fc.shuffledSubarray(records, { minLength: records.length }),
      ),
    )
    fc.assert(
      fc.property(lists, ([claims, shuffled, others]) => {
        expect(sameAsCandidates({ claims: shuffled, records: others })).toEqual(
          sameAsCandidates({ claims, records }),
        )
      }),
    )
  })

  it('are as much alike the one way as the other, whichever dataset has which name', () => {
    const swap = (id: string) => id.replace(/^[ab]:/, (one) => (one === 'a:' ? 'b:' : 'a:'))
    const swapped = ({ claims }: MatchEvidence): MatchEvidence => ({
      claims: claims.map((one) => ({
        ...one,
        subject: swap(one.subject),
        value: one.value.type === 'record' ? ref(swap(one.value.record)) : one.value,
      })),
      records: records.map((one) => ({
        ...one,
        id: swap(one.id),
        dataset: swap(`${one.dataset}:`).slice(0, -1),
      })),
    })
    fc.assert(
      fc.property(incidents, (claims) => {
        const evidence = { claims, records }
        const scores = (of: MatchEvidence, name: (id: string) => string) =>
          sameAsCandidates(of, { least: 0 })
            .candidates.map(({ left, right, score, reasons }) =>
              JSON.stringify([
                [name(left), name(right)].sort(),
                score,
                reasons.map((one) => [one.name, one.degree]),
              ]),
            )
            .sort()
        expect(scores(swapped(evidence), swap)).toEqual(scores(evidence, (id) => id))
      }),
    )
  })

  it('score between 0 and 1, by reasons that are there', () => {
    fc.assert(
      fc.property(incidents, (claims) => {
        const ids = new Set(claims.map(({ id }) => id))
        for (const { score, reasons, left, right } of sameAsCandidates({ claims, records }, { least: 0 })
          .candidates) {
          expect(left < right).toBe(true)
          expect(score).toBeGreaterThan(0)
          expect(score).toBeLessThanOrEqual(1)
          expect(reasons.length).toBeGreaterThan(0)
          for (const { degree, claims: resting } of reasons) {
            expect(degree).toBeGreaterThan(0)
            expect(degree).toBeLessThanOrEqual(1)
            expect(resting.every((id) => ids.has(id))).toBe(true)
          }
        }
      }),
    )
  })
})

import { describe, expect, it } from 'vitest'
import { ask, lists } from './test/ask.ts'
import { outlet, state } from './test/kingdom.ts'

const other = { source: 'k:other', chain: outlet('k:other-paper') }
const third = { source: 'k:third', chain: outlet('k:third-paper') }

describe('rule 1: words of the day', () => {
  it('hold the verdict together where they agree, and count as witnesses', () => {
    const claims = [
      state('a', 'BLOCKED', { time: '2016-02-05' }),
      state('b', 'BLOCKED', { time: '2016-02-01/2016-02-10', ...other }),
    ]
    expect(ask(claims, '2016-02-05')).toMatchObject({
      verdict: 'BLOCKED',
      standing: 'DIRECT',
      certain: true,
      independentChains: 2,
    })
  })

  it('are disputed where they differ; the side with more witnesses is shown as holding', () => {
    const claims = [
      state('a', 'AVAILABLE', { time: '2016-02-05' }),
      state('b', 'BLOCKED', { time: '2016-02-05', ...other }),
      state('c', 'BLOCKED', { time: '2016-02-05', ...third }),
    ]
    const answer = ask(claims, '2016-02-05')
    expect(answer).toMatchObject({
      verdict: 'DISPUTED',
      standing: 'DIRECT',
      certain: false,
      independentChains: 2,
      asOf: '2016-02-05',
      possible: ['AVAILABLE', 'BLOCKED'],
    })
    expect(lists(answer)).toMatchObject({ holding: ['b', 'c'], against: ['a'] })
    expect(lists(ask(claims.slice(0, 2), '2016-02-05'))).toMatchObject({ holding: ['a'], against: ['b'] })
  })

  it('are only those that speak of the day in every placing: a day in a set does not', () => {
    const claims = [state('a', 'BLOCKED', { time: '[2016-02-04..2016-02-06]' })]
    expect(ask(claims, '2016-02-05')).toMatchObject({ verdict: 'UNKNOWN', possible: ['BLOCKED'] })
    expect(ask(claims, '2016-02-06')).toMatchObject({
      verdict: 'BLOCKED',
      standing: 'CARRIED',
      asOf: '2016-02-06',
    })
  })

  it('are those of the day of publication where a claim has no time', () => {
    const evidence = { sources: [{ id: 'k:paper', published: '2016-02-05' }] }
    expect(ask([state('a', 'BLOCKED')], '2016-02-05', { evidence })).toMatchObject({ standing: 'DIRECT' })
    expect(ask([state('a', 'BLOCKED')], '2016-02-05')).toMatchObject({
      verdict: 'UNKNOWN',
      possible: ['BLOCKED'],
    })
  })

  it('may contradict themselves within one source, which is disputed too', () => {
    const claims = [
      state('a', 'AVAILABLE', { time: '2016-02-05' }),
      state('b', 'BLOCKED', { time: '2016-02-05', after: ['a'] }),
    ]
    expect(ask(claims, '2016-02-05')).toMatchObject({
      verdict: 'DISPUTED',
      possible: ['AVAILABLE', 'BLOCKED'],
    })
    expect(ask(claims, '2016-02-06')).toMatchObject({
      verdict: 'BLOCKED',
      standing: 'CARRIED',
      possible: ['BLOCKED'],
    })
  })
})

describe('what stands against a verdict', () => {
  const evidence = { sources: [{ id: 'k:paper', published: '2016-03-21' }] }
  const free = (time: string) => state('b', 'AVAILABLE', { time, ...other })

  it('is of the day, or of a day inside the period of those who hold it', () => {
    const holder = state('a', 'BLOCKED', { time: '2016-02-01/..' })
    for (const time of ['2016-02-20', '2016-03-10', '[2016-01-20..2016-02-01]'])
      expect(lists(ask([holder, free(time)], '2016-03-01', { evidence })).against).toEqual(['b'])
    expect(lists(ask([holder, free('2016-01-20')], '2016-03-01', { evidence })).outdated).toEqual(['b'])
    expect(lists(ask([holder, free('2016-03-25')], '2016-03-01', { evidence }))).toMatchObject({
      against: [],
      outdated: [],
    })
  })

  it('is not all that was ever said before, where nobody knows since when', () => {
    const holder = state('a', 'BLOCKED', { time: '[..2016-02]/..' })
    expect(lists(ask([holder, free('2012')], '2016-03-15', { evidence })).outdated).toEqual(['b'])
    expect(lists(ask([holder, free('2016-03-01')], '2016-03-15', { evidence })).against).toEqual(['b'])
  })
})

describe('rule 2: the last words before the day', () => {
  it('are carried on, as of the last day of which they speak', () => {
    const claims = [
      state('a', 'AVAILABLE', { time: '2016-01-01' }),
      state('b', 'BLOCKED', { time: '2016-02-05' }),
    ]
    const answer = ask(claims, '2016-03-01')
    expect(answer).toMatchObject({
      verdict: 'BLOCKED',
      standing: 'CARRIED',
      certain: false,
      asOf: '2016-02-05',
      possible: ['BLOCKED'],
    })
    expect(lists(answer)).toEqual({ holding: ['b'], perhaps: [], against: [], outdated: ['a'] })
  })

  it('dispute where all are of one exact day', () => {
    const claims = [
      state('a', 'AVAILABLE', { time: '2016-02-05' }),
      state('b', 'BLOCKED', { time: '2016-02-05', ...other }),
    ]
    expect(ask(claims, '2016-03-01')).toMatchObject({
      verdict: 'DISPUTED',
      standing: 'CARRIED',
      asOf: '2016-02-05',
    })
  })

  it('dispute whatever is denied beside them', () => {
    const claims = [
      state('a', 'AVAILABLE', { time: '2016-02-05' }),
      state('b', 'BLOCKED', { time: '2016-02-05', ...other }),
      state('c', 'THROTTLED', { time: '2016-02-07', denied: true }),
    ]
    expect(ask(claims, '2016-03-01').verdict).toBe('DISPUTED')
    const denied = { ...claims[2]!, value: { type: 'code', code: 'BLOCKED' } as const }
    expect(ask([...claims.slice(0, 2), denied], '2016-03-01').verdict).toBe('AVAILABLE')
  })

  it('give no verdict where their order cannot be known', () => {
    const claims = [
      state('a', 'AVAILABLE', { time: '2016-02-05' }),
      state('b', 'BLOCKED', { time: '[..2016-02-10]', ...other }),
    ]
    const answer = ask(claims, '2016-03-01')
    expect(answer).toMatchObject({
      verdict: 'UNKNOWN',
      standing: null,
      asOf: null,
      possible: ['AVAILABLE', 'BLOCKED'],
    })
    expect(lists(answer)).toEqual({ holding: [], perhaps: ['a', 'b'], against: [], outdated: [] })
  })

  it('are not what says that it had ended; nor is what was said before that', () => {
    const claims = [
      state('a', 'THROTTLED', { time: '2015-12-01' }),
      state('b', 'BLOCKED', { time: '2016-01-01/2016-02-01' }),
    ]
    expect(ask(claims, '2015-12-31')).toMatchObject({ verdict: 'THROTTLED', standing: 'CARRIED' })
    expect(ask(claims, '2016-02-01')).toMatchObject({ verdict: 'BLOCKED', standing: 'DIRECT' })
    const after = ask(claims, '2016-02-02')
    expect(after).toMatchObject({ verdict: 'UNKNOWN', possible: [] })
    expect(lists(after).outdated).toEqual(['b', 'a'])
  })

  it('are still those of a period of which the end is not known, until it has surely ended', () => {
    const claims = [state('a', 'BLOCKED', { time: '2016-01-01/[2016-02-01..2016-02-05]' })]
    expect(ask(claims, '2016-02-04')).toMatchObject({
      verdict: 'BLOCKED',
      standing: 'CARRIED',
      asOf: '2016-02-01',
    })
    expect(ask(claims, '2016-02-06')).toMatchObject({ verdict: 'UNKNOWN', possible: [] })
  })
})

describe('rule 3: words of some', () => {
  const some = (id: string, code: string, time: string, more = {}) =>
    state(id, code, { time, networks: 'some', ...more })

  it('are heard where there are no others', () => {
    expect(ask([some('a', 'BLOCKED', '2016-02-05')], '2016-02-05')).toMatchObject({
      verdict: 'BLOCKED',
      standing: 'PARTIAL',
      certain: false,
    })
    expect(ask([some('a', 'BLOCKED', '2016-02-05')], '2016-02-09')).toMatchObject({
      verdict: 'BLOCKED',
      standing: 'PARTIAL',
      asOf: '2016-02-05',
    })
  })

  it('outdate each other as others do, and do not outdate those', () => {
    const series = [some('a', 'BLOCKED', '2016-02-05'), some('b', 'AVAILABLE', '2016-02-06')]
    expect(ask(series, '2016-02-09')).toMatchObject({
      verdict: 'AVAILABLE',
      standing: 'PARTIAL',
      possible: ['AVAILABLE'],
    })
    const answer = ask([...series, state('c', 'BLOCKED', { time: '2016-02-01' })], '2016-02-09')
    expect(answer).toMatchObject({
      verdict: 'BLOCKED',
      standing: 'CARRIED',
      possible: ['AVAILABLE', 'BLOCKED'],
    })
    expect(lists(answer)).toEqual({ holding: ['c'], perhaps: [], against: ['b'], outdated: ['a'] })
  })

  it('are heard again after others have said that it ended', () => {
    const claims = [
      state('a', 'BLOCKED', { time: '2016-01-01/2016-02-01' }),
      some('b', 'AVAILABLE', '2016-02-05'),
      some('c', 'AVAILABLE', '2016-01-15'),
    ]
    const answer = ask(claims, '2016-02-09')
    expect(answer).toMatchObject({ verdict: 'AVAILABLE', standing: 'PARTIAL' })
    expect(lists(answer)).toMatchObject({ holding: ['b'], outdated: ['a', 'c'] })
  })

  it('are also what is said of a narrower place', () => {
    const evidence = { records: [{ id: 'k:port-city', partOf: ['k:kingdom'] }] }
    const city = state('a', 'BLOCKED', { time: '2016-02-05' })
    const claims = [{ ...city, scope: { ...city.scope!, place: 'k:port-city' } }]
    expect(ask(claims, '2016-02-05', { evidence })).toMatchObject({ verdict: 'BLOCKED', standing: 'PARTIAL' })
    expect(ask(claims, '2016-02-05', { evidence, place: 'k:port-city' })).toMatchObject({
      verdict: 'BLOCKED',
      standing: 'DIRECT',
    })
    expect(ask([city], '2016-02-05', { evidence, place: 'k:port-city' })).toMatchObject({
      verdict: 'BLOCKED',
      standing: 'DIRECT',
    })
    expect(ask(claims, '2016-02-05')).toMatchObject({ verdict: 'UNKNOWN', possible: [] })
  })
})

describe('denials', () => {
  const denial = (id: string, code: string, time: string) => state(id, code, { time, denied: true, ...other })

  it('dispute a state of the day, and give none themselves', () => {
    const claims = [state('a', 'BLOCKED', { time: '2016-02-05' }), denial('b', 'BLOCKED', '2016-02-05')]
    const answer = ask(claims, '2016-02-05')
    expect(answer).toMatchObject({ verdict: 'DISPUTED', certain: false, possible: ['BLOCKED'] })
    expect(lists(answer)).toMatchObject({ holding: ['a'], against: ['b'] })
    expect(ask([claims[1]!], '2016-02-05')).toMatchObject({ verdict: 'UNKNOWN', possible: [] })
  })

  it('undo what they deny if they come later, and nothing else', () => {
    const [blocked, free] = [
      state('a', 'BLOCKED', { time: '2016-02-05' }),
      state('a', 'AVAILABLE', { time: '2016-02-05' }),
    ]
    const later = denial('b', 'BLOCKED', '2016-02-06')
    expect(ask([blocked, later], '2016-02-09')).toMatchObject({ verdict: 'UNKNOWN', possible: [] })
    expect(ask([free, later], '2016-02-09')).toMatchObject({ verdict: 'AVAILABLE', standing: 'CARRIED' })
    expect(ask([blocked, denial('b', 'BLOCKED', '2016-02-01')], '2016-02-09')).toMatchObject({
      verdict: 'BLOCKED',
    })
    expect(ask([blocked, denial('b', 'BLOCKED', '2016-02-05')], '2016-02-09')).toMatchObject({
      verdict: 'DISPUTED',
    })
  })

  it('take away certainty if they perhaps speak of the day', () => {
    const claims = [
      state('a', 'BLOCKED', { time: '2016-02-05' }),
      denial('b', 'BLOCKED', '[2016-02-04..2016-02-06]'),
    ]
    const answer = ask(claims, '2016-02-05')
    expect(answer).toMatchObject({
      verdict: 'BLOCKED',
      standing: 'DIRECT',
      certain: false,
      possible: ['BLOCKED'],
    })
    expect(lists(answer).against).toEqual(['b'])
  })
})

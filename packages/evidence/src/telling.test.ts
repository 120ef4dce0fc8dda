import { dateBounds, type Bounds, type Claim } from '@isnad/schema'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createTelling, surelyFollows, type Telling } from './telling.ts'
import { ask, lists } from './test/ask.ts'
import { outlet, state } from './test/kingdom.ts'

const DAY = dateBounds('2016-12-31').lowest

/** The order of claims, each with the day that may be its last and what it is told after. */
function tell(...claims: [id: string, last: string, ...after: string[]][]): (id: string) => Telling {
  const bounds = new Map<string, Bounds>(claims.map(([id, last]) => [id, dateBounds(last)]))
  const list = claims.map(([id, , ...after]) => state(id, 'BLOCKED', { after }))
  const telling = createTelling(list, ({ id }) => bounds.get(id)!)
  return (id) => telling(list.find((claim) => claim.id === id)!)
}

describe('the order of telling', () => {
  it('follows the days where they tell', () => {
    const of = tell(['a', '2016-01-01'], ['b', '2016-01-02'], ['c', '[2016-01-01..2016-01-03]'])
    expect(surelyFollows(of('b'), of('a'), DAY)).toBe(true)
    expect(surelyFollows(of('a'), of('b'), DAY)).toBe(false)
    for (const id of ['a', 'b']) {
      expect(surelyFollows(of('c'), of(id), DAY)).toBe(false)
      expect(surelyFollows(of(id), of('c'), DAY)).toBe(false)
    }
  })

  it('follows the text where the days do not tell, through any number of claims', () => {
    const of = tell(['a', '[..2016-11-05]'], ['b', '[..2016-11-05]', 'a'], ['c', '[..2016-11-05]', 'b'])
    expect(surelyFollows(of('c'), of('a'), DAY)).toBe(true)
    expect(surelyFollows(of('a'), of('c'), DAY)).toBe(false)
  })

  it('mixes both: what is told after a claim of May follows one of April', () => {
    const of = tell(['april', '2016-04-01'], ['may', '2016-05-01'], ['later', '[..2016-11-05]', 'may'])
    expect(surelyFollows(of('later'), of('april'), DAY)).toBe(true)
    expect(of('later').last).toEqual(dateBounds('[2016-05-01..2016-11-05]'))
  })

  it('takes neither side where the text contradicts the days, or itself', () => {
    const days = tell(['a', '2016-04-01', 'b'], ['b', '2016-05-01'])
    const circle = tell(['a', '2016', 'b'], ['b', '2016', 'c'], ['c', '2016', 'a'])
    for (const of of [days, circle])
      for (const [one, two] of [
        ['a', 'b'],
        ['b', 'a'],
      ] as const)
        expect(surelyFollows(of(one), of(two), DAY)).toBe(false)
    expect(days('a').last).toEqual(dateBounds('2016-04-01'))
  })

  it('weighs days only up to the day asked for', () => {
    const of = tell(['a', '2016-02-01'], ['b', '2016-03-01'])
    expect(surelyFollows(of('b'), of('a'), dateBounds('2016-02-02').lowest)).toBe(true)
    expect(surelyFollows(of('b'), of('a'), dateBounds('2016-02-01').lowest)).toBe(false)
  })

  it('passes over claims that are not there', () => {
    const of = tell(['a', '2016', 'gone'])
    expect(of('a')).toMatchObject({ earlier: new Set(), later: new Set() })
  })

  it('is never a circle of two, whatever is told', () => {
    const told = fc.array(fc.tuple(fc.nat(9), fc.nat(3), fc.array(fc.nat(5), { maxLength: 2 })), {
      minLength: 2,
      maxLength: 6,
    })
    fc.assert(
      fc.property(told, (drafts) => {
        const claims = drafts.map(([from, width, after], i): [string, string, ...string[]] => [
          `${i}`,
          `[2016-01-1${from}..2016-01-2${Math.min(9, from + width)}]`,
          ...after.map(String),
        ])
        const of = tell(...claims)
        for (const [a] of claims)
          for (const [b] of claims)
            expect(surelyFollows(of(a), of(b), DAY) && surelyFollows(of(b), of(a), DAY)).toBe(false)
      }),
    )
  })
})

describe('answers from a text without dates', () => {
  const evidence = { sources: [{ id: 'k:paper', published: '2016-11-05' }] }

  it('rest on what is told last', () => {
    const claims = [
      state('a', 'AVAILABLE', { time: '[..2016-11-05]' }),
      state('b', 'BLOCKED', { time: '[..2016-11-05]', after: ['a'] }),
    ]
    const answer = ask(claims, '2016-11-06', { evidence })
    expect(answer).toMatchObject({ verdict: 'BLOCKED', standing: 'CARRIED', possible: ['BLOCKED'] })
    expect(lists(answer)).toMatchObject({ holding: ['b'], outdated: ['a'] })
  })

  it('take the day of an event that is told between', () => {
    const order: Claim = {
      ...state('order', '', {}),
      subject: 'k:order',
      property: 'date',
      value: { type: 'date', edtf: '2016-01-07' },
    }
    const blocked = state('b', 'BLOCKED', { time: '[..2016-11-04]', after: ['order'] })
    const free = state('a', 'AVAILABLE', {
      time: '2015-06-01',
      source: 'k:other',
      chain: outlet('k:other-paper'),
    })
    expect(ask([free, order, blocked], '2016-11-05', { evidence })).toMatchObject({
      verdict: 'BLOCKED',
      standing: 'CARRIED',
    })
    expect(ask([free, { ...order, mode: 'supposes' }, blocked], '2016-11-05', { evidence })).toMatchObject({
      verdict: 'UNKNOWN',
    })
  })
})

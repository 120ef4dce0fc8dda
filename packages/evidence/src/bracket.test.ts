import { describe, expect, it } from 'vitest'
import { ask, lists } from './test/ask.ts'
import { outlet, state } from './test/kingdom.ts'

const other = { source: 'k:other', chain: outlet('k:other-paper') }
const first = state('a', 'BLOCKED', { time: '2016-02-01' })
const last = state('b', 'BLOCKED', { time: '2016-03-01', ...other })

describe('a bracket', () => {
  it('stands where the last word and the next agree: blocked on 1 February and 1 March is blocked on the 15th', () => {
    const answer = ask([first, last], '2016-02-15')
    expect(answer).toMatchObject({
      verdict: 'BLOCKED',
      standing: 'BRACKETED',
      certain: true,
      asOf: '2016-02-01',
      independentChains: 1,
    })
    expect(lists(answer)).toEqual({ holding: ['a'], perhaps: [], against: [], outdated: [] })
  })

  it('does not stand where the next word is another, or there is none', () => {
    expect(ask([first], '2016-02-15')).toMatchObject({ standing: 'CARRIED' })
    const free = state('c', 'AVAILABLE', { time: '2016-02-20', ...other })
    expect(ask([first, free, last], '2016-02-15')).toMatchObject({
      standing: 'CARRIED',
      possible: ['BLOCKED'],
    })
    const sameDay = state('c', 'AVAILABLE', { time: '2016-03-01' })
    expect(ask([first, last, sameDay], '2016-02-15')).toMatchObject({ standing: 'CARRIED' })
  })

  it('is opened by one traveller who could call on some day between, before or after the day', () => {
    const traveller = (time: string) => state('c', 'AVAILABLE', { time, networks: 'some', ...other })
    for (const time of [
      '2016-02-02',
      '2016-02-25',
      '[2016-02-28..2016-03-05]',
      '[2016-01-20..2016-02-01]',
      '[..2016-03-09]',
    ])
      expect(ask([first, traveller(time), last], '2016-02-15')).toMatchObject({
        standing: 'CARRIED',
        certain: false,
      })
    for (const time of ['2016-01-20', '2016-03-01', '2016-03-02', '2016-01-20/2016-02-01'])
      expect(ask([first, traveller(time), last], '2016-02-15')).toMatchObject({
        standing: 'BRACKETED',
        certain: true,
      })
  })

  it('is opened by a denial between, and closed by no word of some', () => {
    const denial = state('c', 'BLOCKED', { time: '2016-02-20', denied: true })
    expect(ask([first, denial, last], '2016-02-15')).toMatchObject({ standing: 'CARRIED' })
    expect(
      ask([first, { ...last, scope: { ...last.scope!, networks: 'some' } }], '2016-02-15'),
    ).toMatchObject({ standing: 'CARRIED' })
  })

  it('is closed by a period that began nobody knows when, on the day on which it had surely begun', () => {
    const since = state('b', 'BLOCKED', { time: '[..2016-02-29]/..', ...other })
    const evidence = { sources: [{ id: 'k:other', published: '2016-03-21' }] }
    const answer = ask([first, since], '2016-02-15', { evidence })
    expect(answer).toMatchObject({ standing: 'BRACKETED', certain: true })
    expect(lists(answer)).toMatchObject({ holding: ['a'], perhaps: ['b'] })
  })

  it('is not opened by what its source tells before the last word', () => {
    const before = state('c', 'AVAILABLE', { time: '[..2016-02-20]' })
    const told = { ...first, time: '[..2016-02-01]', after: ['c'] }
    expect(ask([before, told, last], '2016-02-15')).toMatchObject({ standing: 'BRACKETED' })
    expect(ask([before, { ...told, after: [] }, last], '2016-02-15')).toMatchObject({ standing: 'CARRIED' })
  })
})

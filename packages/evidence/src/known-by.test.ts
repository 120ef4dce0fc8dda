import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { knownBy, surelyPublishedBy } from './known-by.ts'
import { availabilityEvidence, day } from './test/arbitraries.ts'
import { kingdom, state } from './test/kingdom.ts'

describe('surelyPublishedBy', () => {
  it('is true from the last day on which a source may have been published', () => {
    expect(surelyPublishedBy({ published: '2016-03-21' }, '2016-03-20')).toBe(false)
    expect(surelyPublishedBy({ published: '2016-03-21' }, '2016-03-21')).toBe(true)
    expect(surelyPublishedBy({ published: '[2016-02-04,2016-02-11]' }, '2016-02-10')).toBe(false)
    expect(surelyPublishedBy({ published: '[2016-02-04,2016-02-11]' }, '2016-02-11')).toBe(true)
    expect(surelyPublishedBy({ published: '2016' }, '2016-12-30')).toBe(false)
  })

  it('is false for a source without a date', () => {
    expect(surelyPublishedBy({}, '2999-01-01')).toBe(false)
  })
})

describe('knownBy', () => {
  it('keeps the claims of the sources that were out by the day', () => {
    const ids = (at: string) => new Set(knownBy(kingdom, at).claims.map(({ source }) => source))
    expect(ids('2016-02-10')).toEqual(new Set())
    expect(ids('2016-03-31')).toEqual(new Set(['k:winter', 'k:spring']))
    expect(ids('2016-12-31')).toEqual(new Set(['k:winter', 'k:spring', 'k:autumn', 'k:nameless']))
  })

  it('drops a claim whose source is not there', () => {
    expect(knownBy({ claims: [state('c', 'BLOCKED')] }, '2999-01-01').claims).toEqual([])
  })

  it('takes an undated post that an article quotes as known with the article', () => {
    const claims = [state('c', 'BLOCKED', { source: 's:post' })]
    const sources = [
      { id: 's:post', quotedIn: 's:article' },
      { id: 's:article', published: '2016-03-21' },
    ]
    expect(knownBy({ claims, sources }, '2016-03-20').claims).toEqual([])
    expect(knownBy({ claims, sources }, '2016-03-21').claims).toEqual(claims)
  })

  it('never forgets: what is known on a day is known ever after', () => {
    fc.assert(
      fc.property(availabilityEvidence, day, day, (evidence, one, other) => {
        const [early, late] = [one, other].sort() as [string, string]
        const known = knownBy(evidence, late).claims
        for (const claim of knownBy(evidence, early).claims) expect(known).toContain(claim)
      }),
    )
  })

  it('refuses what is not a day', () => {
    expect(() => knownBy(kingdom, '2016-02-30')).toThrow(RangeError)
  })
})

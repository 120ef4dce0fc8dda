import { describe, expect, it } from 'vitest'
import { availability, type AvailabilityQuestion } from './availability.ts'
import { kingdom } from './test/kingdom.ts'

function ask(at: string, more: Partial<AvailabilityQuestion> = {}) {
  return availability(kingdom, {
    service: 'k:messenger',
    feature: 'VOICE_CALL',
    place: 'k:kingdom',
    at,
    ...more,
  })
}

function ids(claims: readonly { id: string }[]): string[] {
  return claims.map(({ id }) => id)
}

describe('the ten questions of the design', () => {
  it('answers for ADSL on 15 March that calls were blocked: direct, certain, one chain', () => {
    const answer = ask('2016-03-15', { network: 'ADSL' })
    expect(answer).toMatchObject({
      verdict: 'BLOCKED',
      standing: 'DIRECT',
      certain: true,
      asOf: '2016-03-15',
      possible: ['BLOCKED'],
      independentChains: 1,
      atLeast: false,
      commonLink: null,
      parts: [],
      unreported: [],
    })
    expect(ids(answer.holding)).toEqual(['k:spring.adsl'])
    expect(ids(answer.against)).toEqual(['k:winter.return'])
    expect(ids(answer.perhaps)).toEqual(['k:autumn.then', 'k:nameless.adsl'])
    expect(answer.outdated).toEqual([])
  })

  it('does not say for ADSL on 15 January that calls were blocked, because ADSL followed the mobile networks', () => {
    expect(ask('2016-01-15', { network: 'ADSL' })).toMatchObject({
      verdict: 'UNKNOWN',
      standing: null,
      certain: false,
      asOf: null,
      possible: ['BLOCKED'],
      holding: [],
    })
  })

  it('carries for 4G the first station of the November article to 15 January', () => {
    const answer = ask('2016-01-15', { network: 'MOBILE_4G' })
    expect(answer).toMatchObject({
      verdict: 'BLOCKED',
      standing: 'CARRIED',
      certain: false,
      asOf: '2016-01-07',
    })
    expect(ids(answer.holding)).toEqual(['k:autumn.first'])
  })

  it('is never certain for 4G on 5 February: some users are said to have had their calls back', () => {
    const answer = ask('2016-02-05', { network: 'MOBILE_4G' })
    expect(answer).toMatchObject({
      verdict: 'BLOCKED',
      standing: 'CARRIED',
      certain: false,
      possible: ['AVAILABLE', 'BLOCKED'],
    })
    expect(ids(answer.against)).toEqual(['k:winter.return'])
  })

  it('answers for 4G on 15 March directly that calls were blocked', () => {
    expect(ask('2016-03-15', { network: 'MOBILE_4G' })).toMatchObject({
      verdict: 'BLOCKED',
      standing: 'DIRECT',
    })
  })

  it('answers for any network on 5 November directly that calls were available', () => {
    const answer = ask('2016-11-05')
    expect(answer).toMatchObject({ verdict: 'AVAILABLE', standing: 'DIRECT', asOf: '2016-11-05' })
    expect(answer.parts).toHaveLength(7)
    expect(answer.unreported).toEqual([])
    expect(ids(answer.holding)).toEqual(['k:autumn.back'])
  })

  it('answers for the same day, from what was known by the end of March, that calls were blocked as of 21 March', () => {
    const answer = ask('2016-11-05', { knownBy: '2016-03-31' })
    expect(answer).toMatchObject({
      verdict: 'BLOCKED',
      standing: 'CARRIED',
      asOf: '2016-03-21',
      certain: false,
    })
    expect(answer.parts.map(({ network }) => network)).toEqual(['MOBILE_3G', 'MOBILE_4G', 'ADSL'])
    expect(answer.unreported.map(({ network }) => network)).toEqual([
      'MOBILE_2G',
      'MOBILE_5G',
      'FIBRE',
      'WIFI',
    ])
  })

  it('knows nothing of text messages, of which nobody spoke', () => {
    expect(ask('2016-03-15', { feature: 'TEXT_MESSAGE' })).toMatchObject({
      verdict: 'UNKNOWN',
      possible: [],
      parts: [],
      unreported: [{ feature: 'TEXT_MESSAGE', network: null, operator: null }],
    })
  })

  it('knows nothing of 2012', () => {
    for (const day of ['2012-01-01', '2012-07-01', '2012-12-31'])
      expect(ask(day)).toMatchObject({ verdict: 'UNKNOWN', standing: null, holding: [] })
  })

  it('knows of a service told in order, without dates, only what is possible', () => {
    expect(ask('2016-09-15', { service: 'k:duo', feature: 'VIDEO_CALL' })).toMatchObject({
      verdict: 'UNKNOWN',
      possible: ['AVAILABLE', 'BLOCKED'],
    })
  })
})

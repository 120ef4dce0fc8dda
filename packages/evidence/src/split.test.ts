import type { Claim, Scope } from '@isnad/schema'
import { describe, expect, it } from 'vitest'
import { availability, type Availability, type AvailabilityQuestion } from './availability.ts'
import { lists } from './test/ask.ts'
import { outlet, state } from './test/kingdom.ts'

const AT = '2016-02-05'
const other = { source: 'k:other', chain: outlet('k:other-paper') }

function on(id: string, code: string, scope: Partial<Scope>, more: Partial<Claim> = {}): Claim {
  const claim = state(id, code, { time: AT, ...more })
  return { ...claim, scope: { ...claim.scope!, ...scope } }
}

function ask(claims: Claim[], more: Partial<AvailabilityQuestion> = {}): Availability {
  return availability(
    { claims },
    { service: 'k:messenger', feature: 'VOICE_CALL', place: 'k:kingdom', at: AT, ...more },
  )
}

function parts({ parts }: Availability): string[] {
  return parts.map(({ feature, network, operator, verdict }) =>
    [feature, network ?? '*', operator ?? '*', verdict].join(' '),
  )
}

function unreported({ unreported }: Availability): string[] {
  return unreported.map(({ feature, network, operator }) =>
    [feature, network ?? '*', operator ?? '*'].join(' '),
  )
}

describe('rule 6: a question over a wider scope', () => {
  it('has one part where no claim tells parts apart', () => {
    const answer = ask([on('a', 'BLOCKED', {})])
    expect(answer).toMatchObject({
      verdict: 'BLOCKED',
      standing: 'DIRECT',
      certain: true,
      parts: [],
      unreported: [],
    })
    expect(
      ask([on('a', 'BLOCKED', { features: ['WHOLE_SERVICE'] })], { feature: 'WHOLE_SERVICE' }).parts,
    ).toEqual([])
  })

  it('has the verdict of its parts where all agree, and names those of which nobody speaks', () => {
    const answer = ask([
      on('a', 'BLOCKED', { networks: ['MOBILE'] }),
      on('b', 'BLOCKED', { networks: ['ADSL'] }, { time: '2016-02-01', ...other }),
    ])
    expect(answer).toMatchObject({
      verdict: 'BLOCKED',
      standing: 'CARRIED',
      certain: false,
      asOf: '2016-02-01',
      independentChains: 1,
      commonLink: null,
    })
    expect(parts(answer)).toEqual(
      ['MOBILE_2G', 'MOBILE_3G', 'MOBILE_4G', 'MOBILE_5G', 'ADSL'].map(
        (code) => `VOICE_CALL ${code} * BLOCKED`,
      ),
    )
    expect(unreported(answer)).toEqual(['VOICE_CALL FIBRE *', 'VOICE_CALL WIFI *'])
    expect(lists(answer).holding).toEqual(['a', 'b'])
  })

  it('is mixed where they differ, also where one is not known', () => {
    const mobile = on('a', 'BLOCKED', { networks: ['MOBILE_4G'] })
    const fixed = on('b', 'AVAILABLE', { networks: ['ADSL'] })
    expect(ask([mobile, fixed])).toMatchObject({
      verdict: 'MIXED',
      standing: null,
      certain: false,
      asOf: null,
      independentChains: 0,
      possible: ['AVAILABLE', 'BLOCKED'],
    })
    const perhaps = { ...fixed, time: '[..2016-03-01]' }
    expect(parts(ask([mobile, perhaps]))).toEqual([
      'VOICE_CALL MOBILE_4G * BLOCKED',
      'VOICE_CALL ADSL * UNKNOWN',
    ])
    expect(ask([mobile, perhaps]).verdict).toBe('MIXED')
  })

  it('leaves out a part of which nobody has spoken yet, or only somebody who does not identify it', () => {
    const mobile = on('a', 'BLOCKED', { networks: ['MOBILE_4G'] })
    const back = on('b', 'AVAILABLE', { networks: 'all' }, { time: '2016-11-04/..' })
    const some = on('c', 'AVAILABLE', { networks: 'some' }, { time: '2016-02-03', ...other })
    for (const answer of [ask([mobile, back]), ask([mobile, back, some])]) {
      expect(answer).toMatchObject({ verdict: 'BLOCKED', standing: 'DIRECT' })
      expect(parts(answer)).toEqual(['VOICE_CALL MOBILE_4G * BLOCKED'])
      expect(unreported(answer)).toContain('VOICE_CALL ADSL *')
    }
  })

  it('does not leave out a part of which it was said that the block had ended, or was none', () => {
    const mobile = on('a', 'BLOCKED', { networks: ['MOBILE_4G'] })
    const ended = on('b', 'BLOCKED', { networks: ['ADSL'] }, { time: '2016-01-01/2016-02-01', ...other })
    const denied = on('b', 'BLOCKED', { networks: ['ADSL'] }, { time: '2016-02-01', denied: true, ...other })
    for (const claim of [ended, denied]) {
      const answer = ask([mobile, claim])
      expect(answer.verdict).toBe('MIXED')
      expect(parts(answer)).toEqual(['VOICE_CALL MOBILE_4G * BLOCKED', 'VOICE_CALL ADSL * UNKNOWN'])
    }
  })

  it('leaves out a part that can only agree with the others, and keeps one that may not', () => {
    const mobile = on('a', 'BLOCKED', { networks: ['MOBILE_4G'] })
    const fixed = on('b', 'BLOCKED', { networks: ['FIXED'] }, { time: '[..2016-11-04]' })
    const answer = ask([mobile, fixed])
    expect(answer.verdict).toBe('BLOCKED')
    expect(unreported(answer)).toContain('VOICE_CALL ADSL *')
    const before = on('c', 'AVAILABLE', { networks: ['ADSL'] }, { time: '../2016-02' })
    expect(ask([mobile, fixed, before]).verdict).toBe('MIXED')
  })

  it('is not known where nobody has surely spoken of any part', () => {
    const mobile = on('a', 'BLOCKED', { networks: ['MOBILE_4G'] }, { time: '2016-03-01' })
    const fixed = on('b', 'AVAILABLE', { networks: ['ADSL'] }, { time: '2016-03-01' })
    expect(ask([mobile, fixed])).toMatchObject({ verdict: 'UNKNOWN', standing: null })
  })

  it('asks only under the network that is named', () => {
    const claims = [
      on('a', 'BLOCKED', { networks: ['MOBILE_4G'] }),
      on('b', 'AVAILABLE', { networks: ['ADSL'], operators: ['o:1'] }),
    ]
    const answer = ask(claims, { network: 'MOBILE' })
    expect(answer.verdict).toBe('BLOCKED')
    expect(parts(answer)).toEqual(['VOICE_CALL MOBILE_4G * BLOCKED'])
    expect(unreported(answer)).toEqual(
      ['MOBILE_2G', 'MOBILE_3G', 'MOBILE_5G'].map((code) => `VOICE_CALL ${code} *`),
    )
    expect(ask(claims, { network: 'MOBILE_4G' }).parts).toEqual([])
    expect(ask(claims, { network: 'MOBILE_3G' })).toMatchObject({
      verdict: 'UNKNOWN',
      parts: [],
      unreported: [{ network: 'MOBILE_3G' }],
    })
  })

  it('asks for each operator that a claim names, and for the others', () => {
    const claims = [
      on('a', 'BLOCKED', { operators: ['o:2', 'o:1'] }),
      on('b', 'AVAILABLE', { operators: ['o:1'] }, other),
    ]
    const answer = ask(claims)
    expect(parts(answer)).toEqual(['VOICE_CALL * o:1 DISPUTED', 'VOICE_CALL * o:2 BLOCKED'])
    expect(unreported(answer)).toEqual(['VOICE_CALL * *'])
    expect(ask(claims, { operator: 'o:2' })).toMatchObject({ verdict: 'BLOCKED', parts: [], unreported: [] })
    expect(ask(claims, { operator: 'o:3' })).toMatchObject({
      verdict: 'UNKNOWN',
      unreported: [{ operator: 'o:3' }],
    })
    const everyone = ask([...claims, on('c', 'BLOCKED', {})], { operator: 'o:3' })
    expect(everyone).toMatchObject({ verdict: 'BLOCKED', standing: 'DIRECT' })
  })

  it('takes two records that are the same for one operator', () => {
    const same: Claim = {
      ...state('s', ''),
      subject: 'o:1',
      property: 'sameAs',
      value: { type: 'record', record: 'o:2' },
    }
    const claims = [
      on('a', 'BLOCKED', { operators: ['o:1'] }),
      on('b', 'BLOCKED', { operators: ['o:2'] }, other),
    ]
    expect(parts(ask([...claims, same]))).toEqual(['VOICE_CALL * o:1 BLOCKED'])
    expect(ask([...claims, same], { operator: 'o:2' })).toMatchObject({
      verdict: 'BLOCKED',
      independentChains: 2,
    })
  })

  it('asks a whole service for each feature that somebody tells apart', () => {
    const answer = ask([on('a', 'BLOCKED', { features: ['VOICE_CALL', 'VIDEO_CALL'] })], {
      feature: 'WHOLE_SERVICE',
    })
    expect(answer.verdict).toBe('BLOCKED')
    expect(parts(answer)).toEqual(['VOICE_CALL * * BLOCKED', 'VIDEO_CALL * * BLOCKED'])
    expect(unreported(answer)).toEqual(['TEXT_MESSAGE * *', 'MEDIA * *'])
  })

  it('is put to claims of some only where no part has others, and says so', () => {
    const some = on('a', 'BLOCKED', { networks: 'some' })
    const answer = ask([some])
    expect(answer).toMatchObject({ verdict: 'BLOCKED', standing: 'PARTIAL', parts: [] })
    expect(unreported(answer)).toEqual(['VOICE_CALL * *'])
    const beside = ask([some, on('b', 'AVAILABLE', { networks: ['ADSL'] })])
    expect(beside).toMatchObject({
      verdict: 'AVAILABLE',
      standing: 'DIRECT',
      certain: false,
      possible: ['AVAILABLE', 'BLOCKED'],
    })
    expect(lists(beside).against).toEqual(['a'])
    expect(beside.unreported).toHaveLength(6)
  })

  it('keeps apart the operators that claims of some networks name', () => {
    const claims = [
      on('a', 'BLOCKED', { networks: 'some', operators: ['o:1'] }),
      on('b', 'AVAILABLE', { networks: 'some', operators: ['o:2'] }),
    ]
    const answer = ask(claims)
    expect(answer).toMatchObject({ verdict: 'MIXED' })
    expect(parts(answer)).toEqual(['VOICE_CALL * o:1 BLOCKED', 'VOICE_CALL * o:2 AVAILABLE'])
  })

  it('names the common link of all who hold the verdict, and counts the weakest part', () => {
    const agency = (paper: string) => [{ agent: 'k:agency', manner: 'said' }, ...outlet(paper)]
    const claims = [
      on('a', 'BLOCKED', { networks: ['MOBILE_4G'] }, { chain: agency('k:paper') }),
      on('b', 'BLOCKED', { networks: ['MOBILE_4G', 'ADSL'] }, { ...other, chain: agency('k:other-paper') }),
    ]
    expect(ask(claims)).toMatchObject({ independentChains: 1, commonLink: 'k:agency' })
    const third = on(
      'c',
      'BLOCKED',
      { networks: ['MOBILE_4G'] },
      { source: 'k:third', chain: outlet('k:third-paper') },
    )
    expect(ask([...claims, third])).toMatchObject({ independentChains: 1, commonLink: null })
    expect(ask([...claims, third], { network: 'MOBILE_4G' })).toMatchObject({ independentChains: 2 })
  })
})

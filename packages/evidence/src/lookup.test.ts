import { describe, expect, it } from 'vitest'
import { availability } from './availability.ts'
import { conflicts } from './conflicts.ts'
import { facts } from './facts.ts'
import { createEvidence } from './lookup.ts'
import { ask } from './test/ask.ts'
import { kingdom, state } from './test/kingdom.ts'

describe('a date that cannot be read', () => {
  it('is reported with its claim, in a time and in a value', () => {
    expect(() => ask([state('c:1', 'BLOCKED', { time: '2016-02-30' })], '2016-02-05')).toThrow(
      /^claim c:1: .*2016-02-30/,
    )
    const launched = state('c:2', '', {})
    const claims = [{ ...launched, property: 'launched', value: { type: 'date', edtf: 'soon' } as const }]
    for (const rule of [facts, conflicts]) expect(() => rule({ claims })).toThrow(/^claim c:2: .*soon/)
  })

  it('is reported where the claim ends before it begins, as what still held before it was published', () => {
    const evidence = { sources: [{ id: 'k:paper', published: '2016-01-01' }] }
    expect(() => ask([state('c:1', 'BLOCKED', { time: '2016-02/..' })], '2016-02-05', { evidence })).toThrow(
      RangeError,
    )
  })

  it('is reported in a question', () => {
    expect(() => ask([], '2016-02-30')).toThrow(RangeError)
    expect(() => ask([], '2016-02-05', { knownBy: 'yesterday' })).toThrow(RangeError)
  })
})

describe('evidence', () => {
  it('counts a claim that comes twice once, and takes the same one of two with one id in any order', () => {
    const [one, other] = [
      state('c:1', 'BLOCKED', { time: '2016-02-05' }),
      state('c:1', 'AVAILABLE', { time: '2016-02-05' }),
    ]
    expect(ask([one, one], '2016-02-05')).toEqual(ask([one], '2016-02-05'))
    expect(ask([one, other], '2016-02-05')).toEqual(ask([other, one], '2016-02-05'))
  })

  it('made ready is a copy, and plain evidence is read anew for each question', () => {
    const claims = [state('c:1', 'BLOCKED', { time: '2016-02-05' })]
    const plain = { claims }
    const ready = createEvidence(plain)
    const question = { service: 'k:messenger', feature: 'VOICE_CALL', place: 'k:kingdom', at: '2016-02-05' }
    expect(availability(plain, question).verdict).toBe('BLOCKED')
    claims.pop()
    expect(availability(plain, question).verdict).toBe('UNKNOWN')
    expect(availability(ready, question).verdict).toBe('BLOCKED')
  })

  it('that is plain may have its scopes changed between two questions', () => {
    const claims = [
      state('c:1', 'BLOCKED', { time: '2016-02-05', networks: ['ADSL'] }),
      state('c:2', 'AVAILABLE', { time: '2016-02-05', networks: ['ADSL'] }),
    ]
    expect(ask(claims, '2016-02-05', { network: 'ADSL' }).verdict).toBe('DISPUTED')
    claims[1]!.scope!.networks = ['FIBRE']
    expect(ask(claims, '2016-02-05', { network: 'ADSL' }).verdict).toBe('BLOCKED')
  })

  it('made ready answers for more days of knowledge than it keeps', () => {
    const ready = createEvidence(kingdom)
    const question = {
      service: 'k:messenger',
      feature: 'VOICE_CALL',
      network: 'ADSL',
      place: 'k:kingdom',
      at: '2016-03-15',
    }
    const days = Array.from({ length: 28 }, (_, i) => `2016-03-${String(i + 1).padStart(2, '0')}`)
    for (const knownBy of [...days, ...days])
      expect(availability(ready, { ...question, knownBy })).toEqual(
        availability(kingdom, { ...question, knownBy }),
      )
  })

  it('does not find a place in itself for ever, where records go in a circle', () => {
    const records = [
      { id: 'k:kingdom', partOf: ['k:region'] },
      { id: 'k:region', partOf: ['k:kingdom'] },
    ]
    expect(
      ask([state('c:1', 'BLOCKED', { time: '2016-02-05' })], '2016-02-05', {
        evidence: { records },
        place: 'k:region',
      }).verdict,
    ).toBe('BLOCKED')
  })
})

import type { Claim, Value } from '@isnad/schema'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { conflicts } from './conflicts.ts'
import { facts } from './facts.ts'
import { createSubjects } from './subjects.ts'
import { factEvidence, shuffled } from './test/arbitraries.ts'
import { outlet } from './test/kingdom.ts'

/** Two datasets' records of one incident, each with a claim on its first day. */
const ARTICLES = 'articles:ban'
const SHEET = 'sheet:row-7'

function claim(
  id: string,
  subject: string,
  property: string,
  value: Value,
  more: Partial<Claim> = {},
): Claim {
  return { id, source: `s:${id}`, subject, property, value, chain: outlet(`a:${id}`), citations: [], ...more }
}

const date = (id: string, subject: string, edtf: string) => claim(id, subject, 'date', { type: 'date', edtf })
const same = (id: string, subject: string, record: string, more: Partial<Claim> = {}) =>
  claim(id, subject, 'sameAs', { type: 'record', record }, more)

const dates = [date('a', ARTICLES, '[..2016-01-07]'), date('b', SHEET, '2016-02-16')]

describe('records that a sameAs claim joins', () => {
  it('are one subject: each shows both dates, and that they contradict each other', () => {
    const found = facts({ claims: [...dates, same('s', ARTICLES, SHEET)] }).filter(
      ({ property }) => property === 'date',
    )
    expect(
      found.map(({ id, subject, disputed, claims, against }) => ({ id, subject, disputed, claims, against })),
    ).toEqual(
      [ARTICLES, SHEET].map((subject) => ({
        id: `${subject}#date`,
        subject,
        disputed: true,
        claims: ['b'],
        against: ['a'],
      })),
    )
    expect(conflicts({ claims: [...dates, same('s', SHEET, ARTICLES)] })).toMatchObject([
      { left: 'a', right: 'b', subject: ARTICLES, property: 'date' },
    ])
  })

  it('are two witnesses of one value where they agree', () => {
    const claims = [date('a', ARTICLES, '2016-02'), dates[1]!, same('s', ARTICLES, SHEET)]
    expect(facts({ claims }, { subject: SHEET, property: 'date' })).toMatchObject([
      {
        subject: SHEET,
        value: { edtf: '2016-02-16' },
        claims: ['a', 'b'],
        independentChains: 2,
        disputed: false,
      },
    ])
  })

  it('show each for itself whose sameAs fact it is, and of what', () => {
    expect(facts({ claims: [same('s', SHEET, ARTICLES)] })).toMatchObject([
      { id: `${SHEET}#sameAs=${ARTICLES}`, subject: SHEET, value: { record: ARTICLES } },
    ])
  })

  it('are left two where it is supposed only, taken back, or denied by anybody', () => {
    const alone = facts({ claims: dates })
    for (const more of [{ mode: 'supposes' }, { deprecated: 'misread' }])
      expect(facts({ claims: [...dates, same('s', ARTICLES, SHEET, more)] })).toEqual(alone)
    const claims = [...dates, same('s', ARTICLES, SHEET), same('t', SHEET, ARTICLES, { denied: true })]
    expect(facts({ claims }, { property: 'date' })).toEqual(alone)
    expect(conflicts({ claims }).filter(({ property }) => property === 'date')).toEqual([])
  })

  it('pool everything but sameAs itself and availability', () => {
    const subjects = createSubjects([same('s', SHEET, ARTICLES), same('t', SHEET, 'third:it')])
    expect(subjects.of(SHEET, 'date')).toBe(ARTICLES)
    expect(subjects.of(SHEET, 'sameAs')).toBe(SHEET)
    expect(subjects.of(SHEET, 'availability')).toBe(SHEET)
    expect(subjects.members('third:it')).toEqual([ARTICLES, SHEET, 'third:it'])
    expect(subjects.members('other:it')).toEqual(['other:it'])
  })

  it('show the same pooled facts, whatever is claimed, in whatever order', () => {
    fc.assert(
      fc.property(
        factEvidence.chain((evidence) => fc.tuple(fc.constant(evidence), shuffled(evidence))),
        ([evidence, other]) => {
          const joined = (claims: readonly Claim[]) => [...claims, same('c:same', 's:one', 's:two')]
          const claims = joined(evidence.claims)
          const { members } = createSubjects(claims)
          fc.pre(members('s:one').includes('s:two'))
          const of = (subject: string) =>
            facts({ ...evidence, claims }, { subject })
              .filter(({ property }) => property !== 'sameAs')
              .map((fact) => ({ ...fact, subject: '', id: fact.id.slice(subject.length) }))
          expect(of('s:one')).toEqual(of('s:two'))
          expect(facts({ ...other, claims: joined(other.claims) })).toEqual(facts({ ...evidence, claims }))
        },
      ),
    )
  })
})

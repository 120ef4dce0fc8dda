import { expect, test } from 'vitest'
import type { Claim } from './claim.ts'
import { claimValueKey, codeWithBroader, slotOf } from './registry.ts'

const claim = (part: Pick<Claim, 'property' | 'value'> & Partial<Claim>): Claim => ({
  id: 'x:a.b.c', source: 'x:a', subject: 'x:s', chain: [], citations: [], ...part,
}) // prettier-ignore

test('a share of users and a share of lines are about different things', () => {
  const share = (of: string) =>
    claim({ property: 'statistic', value: { type: 'quantity', value: 97, unit: 'PERCENT', of } })
  expect(slotOf(share('users'))).not.toBe(slotOf(share('lines')))
  expect(slotOf(share('users'))).toBe(slotOf(share('users')))
})

test('the qualifiers of a single-valued property tell its slots apart, those of a many-valued one its values', () => {
  const among = (among: string) =>
    claim({
      property: 'rankAmong',
      value: { type: 'quantity', value: 7, unit: 'RANK' },
      qualifiers: { among: { type: 'text', text: { en: among } } },
    })
  expect(slotOf(among('countries'))).not.toBe(slotOf(among('cities')))
  expect(claimValueKey(among('countries'))).toBe(claimValueKey(among('cities')))
  const part = (code: string) =>
    claim({
      property: 'participant',
      value: { type: 'record', record: 'x:p' },
      qualifiers: { role: { type: 'code', code } },
    })
  expect(slotOf(part('JUROR'))).toBe(slotOf(part('SPONSOR')))
  expect(claimValueKey(part('JUROR'))).not.toBe(claimValueKey(part('SPONSOR')))
})

test('a code of a property knows its broader ones', () => {
  expect(codeWithBroader('extendedTo', 'ADSL')).toEqual(['ADSL', 'FIXED'])
  expect(codeWithBroader('date', '2016')).toEqual(['2016'])
})

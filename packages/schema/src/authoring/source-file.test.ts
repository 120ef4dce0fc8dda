import { safeParse } from 'valibot'
import { describe, expect, test } from 'vitest'
import { claimItemSchema } from './source-file.ts'

const DIGEST = 'a'.repeat(64)
const item = (keys: object) =>
  safeParse(claimItemSchema(), {
    id: 'one',
    about: 'thing',
    cite: { start: 0, end: 50, sha256: DIGEST },
    ...keys,
  })

describe('an item of claims', () => {
  test.each([
    ['a date', { date: '2016-01-07' }],
    ['a bare year', { date: 2016 }],
    ['a set of days', { date: '[2016-02-03,2016-02-10]' }],
    ['a plain quantity', { memberCount: 12 }],
    ['a quantity with limits', { memberCount: { min: 10_000, max: 99_999 } }],
    ['a record', { restricts: 'commons:whatsapp' }],
    ['several records', { restricts: ['commons:whatsapp', 'commons:viber'] }],
    ['a record with its role', { participant: { record: 'anrt', role: 'REGULATOR' } }],
    ['codes', { statedReason: ['ECONOMIC', 'LEGAL'] }],
    ['a text by language', { goal: { en: 'To lift the ban', ar: 'رفع الحظر' } }],
    ['a required qualifier', { rankAmong: { value: 7, among: 'countries' } }],
    ['a scope', { availability: 'BLOCKED', scope: { features: 'VOICE_CALL', networks: 'all' } }],
    ['a time', { availability: 'BLOCKED', time: '[..2016-02]/..' }],
  ])('takes %s', (_, keys) => {
    expect(item(keys).issues).toBeUndefined()
  })

  test.each([
    ['a date that does not exist', { date: '2016-02-30' }],
    ['a property that the registry does not have', { dat: '2016' }],
    ['a code that the vocabulary does not have', { statedReason: 'ECONOMY' }],
    ['a quantity that says nothing', { memberCount: {} }],
    ['limits the wrong way round', { memberCount: { min: 5, max: 3 } }],
    ['a rank among nothing', { rankAmong: 7 }],
    ['a qualifier that the property does not have', { participant: { record: 'anrt', rol: 'REGULATOR' } }],
    ['two values of a single-valued property', { date: ['2016', '2017'] }],
    ['an empty list', { restricts: [] }],
    ['a language that is none', { goal: { arabic_: 'x' } }],
    ['a period that ends before it begins', { time: '2016-03/2016-02' }],
    ['a look-alike id', { restricts: 'аnrt' }],
    ['an infinite quantity', { memberCount: Infinity }],
  ])('refuses %s', (_, keys) => {
    expect(item(keys).issues?.length).toBeGreaterThan(0)
  })
})

test('a registry with one more entry takes the new property and still refuses the others', () => {
  const extended = claimItemSchema({
    bandwidth: { kinds: ['place'], type: 'quantity', unit: 'PERCENT', description: 'How much.' },
  })
  const base = { id: 'one', about: 'thing', cite: { start: 0, end: 50, sha256: DIGEST } }
  expect(safeParse(extended, { ...base, bandwidth: 5 }).success).toBe(true)
  expect(safeParse(extended, { ...base, bandwith: 5 }).success).toBe(false)
})

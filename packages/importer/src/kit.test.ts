import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { loadCommons } from './commons.ts'
import { NameSet } from '@isnad/dataset'
import { foldColumn, foldValue, lookUp, saysNothing, valueTable } from './mapping.ts'
import { slugOf } from './slug.ts'
import { yamlLine } from './yaml.ts'

test.each([
  ['Morocco', 'commons:MA'],
  ['Iran (Islamic Republic of)', 'commons:IR'],
  ['Venezuela, Bolivarian Republic of', 'commons:VE'],
  ['DemocraticRepublicCongo', 'commons:CD'],
  ['Democratic Republic of the Congo', 'commons:CD'],
  ['Republic of the Congo', 'commons:CG'],
  ['Syria', 'commons:SY'],
  ['Syrian Arab Republic', 'commons:SY'],
  ['Viet Nam', 'commons:VN'],
  ['North Korea', 'commons:KP'],
  ['South Korea', 'commons:KR'],
  ['Côte d’Ivoire', 'commons:CI'],
  ["Cote d'Ivoire", 'commons:CI'],
  ['Turkey', 'commons:TR'],
  ['Russia', 'commons:RU'],
  ['Guinea', 'commons:GN'],
  ['Equatorial Guinea', 'commons:GQ'],
  ['Niger', 'commons:NE'],
  ['MA', 'commons:MA'],
])('the country %s is %s', async (name, id) => {
  expect((await loadCommons()).country(name)).toBe(id)
})

test.each(['Kashmir', 'Korea', '', 'nationwide', 'XX', 'India, Pakistan'])(
  '%j is no country',
  async (name) => {
    expect((await loadCommons()).country(name)).toBeUndefined()
  },
)

test('services and operators are found by their labels', async () => {
  const commons = await loadCommons()
  expect(commons.service('whatsapp')).toBe('commons:whatsapp')
  expect(commons.service('VoIP')).toBe('commons:voip')
  expect(commons.service('Atlantis Chat')).toBeUndefined()
  expect(commons.organization('Maroc Telecom', 'commons:MA')).toBe('commons:maroc-telecom')
  expect(commons.organization('Maroc Telecom', 'commons:GA')).toBeUndefined()
})

test.each([
  ['Kashmir Valley', 'kashmir-valley'],
  ['  KASHMIR   valley ', 'kashmir-valley'],
  ['Rohtak, Sonipat and Jhajjar (Haryana)', 'rohtak-sonipat-and-jhajjar-haryana-'],
  ['مراكش', ''],
])('the slug of %j begins with %j', (text, slug) => {
  expect(slugOf(text)).toMatch(new RegExp(`^${slug}(?:[0-9a-f]{8})?$`))
})

test('a slug is an id, and two texts that differ have two', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: 'grapheme' }),
      fc.integer({ min: 12, max: 60 }),
      (a, b, length) => {
        for (const slug of [slugOf(a, length), slugOf(b, length)]) {
          expect(slug).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
          expect(slug.length).toBeLessThanOrEqual(length)
        }
        const fold = (text: string) => text.normalize('NFC').toLowerCase().replace(/\s+/gu, ' ').trim()
        if (fold(a) !== fold(b)) expect(slugOf(a, length)).not.toBe(slugOf(b, length))
      },
    ),
  )
})

test('columns and values are compared without regard to how they are spaced', () => {
  expect(['end_date ', 'End date', 'sub-region', 'telco_ ack'].map(foldColumn)).toEqual([
    'end_date',
    'end_date',
    'sub_region',
    'telco_ack',
  ])
  expect(foldValue('Fake News / Hate  Speech.')).toBe('fake news/hate speech')
  expect(['Unknown ', 'Uknown', 'N/A', '-'].every(saysNothing)).toBe(true)
  expect(saysNothing('None')).toBe(false)
})

test('a name is new once', () => {
  const set = new NameSet()
  const names = Array.from({ length: 20_000 }, (_, index) => `name ${index}`)
  expect(names.every((name) => set.add(name))).toBe(true)
  expect(names.some((name) => set.add(name))).toBe(false)
  expect(set.size).toBe(20_000)
})

test('a character that no package may have is named', () => {
  expect(yamlLine('a\0b\u202Ec')).toBe('"a<U+0000>b<U+202E>c"')
  expect(yamlLine('\u200F')).toBe('"\\u200f"')
})

test('what is written as YAML is read back as it was', () => {
  const text = fc.oneof(
    fc
      .string({ unit: 'binary' })
      .filter((one) => one.isWellFormed() && !/\p{Cc}|[\u202A-\u202E\u2066-\u2069]/u.test(one)),
    fc.constantFrom(
      'yes',
      'No',
      'null',
      '~',
      '2016-02-16',
      '2016',
      '1e3',
      'commons:MA',
      'a: b',
      '- x',
      '#',
      '\u2028',
      '\u0085',
      '\uFEFF',
    ),
  )
  const value = fc.letrec((tie) => ({
    any: fc.oneof(
      { maxDepth: 3 },
      text,
      fc.integer(),
      fc.boolean(),
      fc.array(tie('any')),
      fc.dictionary(
        text.filter((key) => key !== '__proto__'),
        tie('any'),
      ),
    ),
  })).any
  fc.assert(
    fc.property(value, (one) => {
      expect(parse(yamlLine(one), { version: '1.2', schema: 'core' })).toEqual(one)
    }),
  )
})

test('a value is looked up as it is compared, and the names of every object are none', () => {
  const table = valueTable({ 'School exams': 'EXAMS', Other: null })
  expect(['school  Exams.', 'other', 'constructor', '__proto__', ''].map((one) => lookUp(table, one))).toEqual([
    'EXAMS', null, undefined, undefined, undefined,
  ]) // prettier-ignore
})

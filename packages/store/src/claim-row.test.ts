import fc from 'fast-check'
import { VALUE_TYPES, type Claim, type Value } from '@isnad/schema'
import { expect, test } from 'vitest'
import { toClaim, toClaimRows } from './claim-row.ts'
import { openStore } from './store.ts'
import { readClaims } from './read-claims.ts'
import { commons, story } from './test/releases.ts'

const amount = fc.double({ noNaN: true, noDefaultInfinity: true })
const text = fc.dictionary(fc.constantFrom('ar', 'en', 'fr', 'ar-Latn'), fc.string({ minLength: 1 }), {
  minKeys: 1,
})
const date = fc.constantFrom(
  '2016',
  '2016-02',
  '2016-01-07',
  '[..2016-02]',
  '[2016-02-03,2016-02-10]',
  '2016-21',
)
const id = fc.constantFrom('base:XX', 'base:chatter', 'base:morning-post')
const value: fc.Arbitrary<Value> = fc.oneof(
  date.map((edtf) => ({ type: 'date' as const, edtf })),
  fc.record(
    {
      type: fc.constant('quantity' as const),
      value: amount,
      min: amount,
      max: amount,
      approximate: fc.boolean(),
      unit: fc.constant('PERSON'),
      of: fc.string({ minLength: 1 }),
    },
    { requiredKeys: ['type', 'unit'] },
  ),
  id.map((record) => ({ type: 'record' as const, record })),
  fc.constantFrom('BLOCKED', 'AVAILABLE').map((code) => ({ type: 'code' as const, code })),
  text.map((text) => ({ type: 'text' as const, text })),
  fc.boolean().map((boolean) => ({ type: 'boolean' as const, boolean })),
)
const listed = fc.oneof(
  fc.constant('all' as const),
  fc.constant('some' as const),
  fc.uniqueArray(fc.constantFrom('ADSL', 'FIBRE')),
)
const claim: fc.Arbitrary<Claim> = fc.record(
  {
    id: fc.constant('story:morning.x.y'),
    source: fc.constant('story:morning'),
    subject: id,
    property: fc.constantFrom('loss', 'label'),
    value,
    qualifiers: fc.dictionary(fc.constantFrom('role', 'of'), value, { minKeys: 1 }),
    time: fc.constantFrom('2016-02', '[..2016]', '2016/..', '../2016-02', '2015/2016'),
    after: fc
      .uniqueArray(fc.constantFrom('story:morning.a.b', 'story:morning.c.d'), { minLength: 1 })
      .map((ids) => ids.sort()),
    scope: fc.record({
      features: fc.constant(['VOICE_CALL']),
      networks: listed,
      operators: listed,
      place: fc.constant('base:XX'),
    }),
    denied: fc.constant(true),
    mode: fc.constantFrom('judges', 'asks'),
    chain: fc.array(
      fc.record(
        { agent: id, unnamed: fc.string({ minLength: 1 }), manner: fc.constantFrom('said', 'reported') },
        { requiredKeys: ['manner'] },
      ),
    ),
    citations: fc.array(
      fc.record({
        source: fc.constant('story:morning'),
        rendition: fc.constant('main'),
        start: fc.nat(),
        end: fc.nat(),
        sha256: fc.constant('b'.repeat(64)),
      }),
    ),
    inferred: fc.string({ minLength: 1 }),
    deprecated: fc.string({ minLength: 1 }),
    replacedBy: fc.array(fc.constantFrom('a:b.c.d', 'a:b.e.d'), { minLength: 1 }),
    note: fc.string({ minLength: 1 }),
    raw: fc.dictionary(fc.string(), fc.string(), { minKeys: 1 }),
  },
  { requiredKeys: ['id', 'source', 'subject', 'property', 'value', 'chain', 'citations'] },
)

test('a claim comes back from its rows as it was', () => {
  fc.assert(
    fc.property(claim, (said) => {
      const { claim: row, ...parts } = toClaimRows(said, {
        dataset: 'story',
        source: { published: '2020-02-02' },
        disputed: false,
      })
      expect(toClaim({ ...row, ...parts })).toEqual(said)
    }),
  )
})

test('a claim comes back from the database as it was, whatever the type of its value', async () => {
  const values: { [type in (typeof VALUE_TYPES)[number]]: Value } = {
    date: { type: 'date', edtf: '[2016-02-03,2016-02-10]' },
    quantity: {
      type: 'quantity',
      value: 0.1,
      min: -5e-324,
      approximate: false,
      unit: 'PERSON',
      of: 'readers',
    },
    record: { type: 'record', record: 'base:XX' },
    code: { type: 'code', code: 'COUNTRY' },
    text: { type: 'text', text: { ar: 'نصّ «مقتبس» "x"', en: "quotes ' and \\ and \n" } },
    boolean: { type: 'boolean', boolean: false },
  }
  const properties = {
    date: 'date',
    quantity: 'loss',
    record: 'partOf',
    code: 'instanceOf',
    text: 'statement',
    boolean: 'firstOf',
  } as const
  const [template] = story().claims
  const claims = VALUE_TYPES.map((type) => ({
    ...template!,
    id: `story:morning.${type}.${properties[type]}`,
    subject: 'story:great-unlike',
    property: properties[type],
    value: values[type],
    qualifiers: { note: values[type] },
  }))
  const store = await openStore()
  await store.migrate()
  await store.load([commons(), story({ claims })])
  expect(await readClaims(store.db, {})).toEqual(claims.toSorted((a, b) => (a.id < b.id ? -1 : 1)))
  await store.close()
})

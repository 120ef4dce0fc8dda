import fc from 'fast-check'
import { tryBytes, tryImport } from '@isnad/importer/testing'
import { expect, test } from 'vitest'
import { radar } from './radar.ts'
import { annotation, answer } from './test/made-up.ts'

/** Values that mean something under one key or another, and some that mean nothing. */
const value = fc.oneof(
  fc.constantFrom(
    null,
    '',
    0,
    'OUTAGE',
    'UNKNOWN',
    'constructor',
    '__proto__',
    '2031-02-30',
    '2030',
    '\ud800',
  ),
  fc.constantFrom<unknown>(['MA', 'TG', 1, null], [6713, 'AS1', -1], { outageCause: 'GOVERNMENT_DIRECTED' }),
  fc.constantFrom<unknown>([null, { asn: {} }, { asn: 6713, location: { code: 'MA' } }], { outageCause: [] }),
  fc.jsonValue({ maxDepth: 2 }),
)
const row = fc
  .dictionary(fc.constantFrom(...Object.keys(annotation()), 'more'), value, { maxKeys: 6 })
  .map((more) => annotation(more))

test('whatever stands in an annotation is carried or reported, and the package checks clean', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 4 }), async (rows) => {
      const made = await tryImport(radar, { content: JSON.stringify(answer(annotation(), ...rows)) })
      expect(made.check.issues).toEqual([])
      expect(made.check.summary.citationsVerified).toBe(made.check.summary.citations)
      expect(made.unbalanced).toEqual([])
    }),
    { numRuns: 80 },
  )
}, 120_000)

test('whatever bytes a file has, it is imported or refused with a code', async () => {
  const head = new TextEncoder().encode('{"startDate": "2031-01-02", "locations": ["MA"]}\n{"asns": [')
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), fc.boolean(), async (bytes, headed) => {
      const content = headed ? Uint8Array.from([...head, ...bytes]) : bytes
      expect(['imported', 'refused']).toContain(await tryBytes(radar, content))
    }),
    { numRuns: 60 },
  )
}, 60_000)

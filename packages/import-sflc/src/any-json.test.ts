import fc from 'fast-check'
import { tryBytes, tryImport } from '@isnad/importer/testing'
import { expect, test } from 'vitest'
import { sflc } from './sflc.ts'
import { shutdown } from './test/made-up.ts'

/** Values that mean something under one key or another, and some that mean nothing. */
const value = fc.oneof(
  fc.constantFrom(
    null,
    '',
    0,
    'unknown',
    'constructor',
    '__proto__',
    '2031-02-30',
    '2030',
    '3/4/2031',
    '\ud800',
  ),
  fc.constantFrom<unknown>(
    true,
    'false',
    ['A', 1, null],
    ['mobile', 'broadband'],
    [[]],
    'mobile, x',
    'preventive',
  ),
  fc.jsonValue({ maxDepth: 2 }),
)
const row = fc
  .dictionary(fc.constantFrom(...Object.keys(shutdown()), 'more', 'endDate', 'orderedBy', 'type'), value, {
    maxKeys: 6,
  })
  .map((more) => shutdown(more))

test('whatever stands in a row is carried or reported, and the package checks clean', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 4 }), async (rows) => {
      const made = await tryImport(sflc, { content: JSON.stringify([shutdown(), ...rows]) })
      expect(made.check.issues).toEqual([])
      expect(made.check.summary.citationsVerified).toBe(made.check.summary.citations)
      expect(made.unbalanced).toEqual([])
    }),
    { numRuns: 80 },
  )
}, 120_000)

test('whatever bytes a file has, it is imported or refused with a code', async () => {
  const head = new TextEncoder().encode('{"date": "2031-01-02", "state": "X"}\n{"districts": [')
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), fc.boolean(), async (bytes, headed) => {
      const content = headed ? Uint8Array.from([...head, ...bytes]) : bytes
      expect(['imported', 'refused']).toContain(await tryBytes(sflc, content))
    }),
    { numRuns: 60 },
  )
}, 60_000)

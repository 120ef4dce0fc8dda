import fc from 'fast-check'
import { tryBytes, tryImport } from '@isnad/importer/testing'
import { expect, test } from 'vitest'
import { ioda } from './ioda.ts'
import { HEADER, ROW, table } from './test/made-up.ts'

/** Cells that mean something in one column or another, and some that mean nothing. */
const cell = fc.oneof(
  fc.constantFrom(
    '',
    'N/A',
    'TRUE',
    'False ',
    'Yes',
    'NO',
    'Confirmed',
    'Exams',
    'Government-Ordered',
    'constructor',
  ),
  fc.constantFrom(
    'Country',
    'Region (X)',
    'Region ( )',
    'AS (6713)',
    'AS (1, x)',
    'AS (0)',
    'Morocco',
    'Myanmar/Burma',
  ),
  fc.constantFrom(
    '4/3/2031  15:15:00 PM',
    '2031-02-30',
    'Friday, March 1, 2031, 4:40:00 PM',
    '1/1/1, 1:1',
    '2030',
  ),
  fc.string({ unit: 'grapheme', maxLength: 400 }),
  fc.string({ unit: 'binary', maxLength: 30 }).filter((text) => text.isWellFormed()),
)
const row = fc.dictionary(fc.constantFrom(...Object.keys(ROW)), cell, { maxKeys: 8 })

test('whatever stands in a table is carried or reported, and the package checks clean', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 4 }), async (rows) => {
      const made = await tryImport(ioda, { content: table(...rows) })
      expect(made.check.issues).toEqual([])
      expect(made.check.summary.citationsVerified).toBe(made.check.summary.citations)
      expect(made.unbalanced).toEqual([])
      for (const claim of made.of('availability'))
        expect(claim.raw).toMatchObject({ Cause: 'Government-Ordered', 'Confirmation Status': 'Confirmed' })
    }),
    { numRuns: 80 },
  )
}, 120_000)

test('whatever bytes a file has, it is imported or refused with a code', async () => {
  const head = new TextEncoder().encode(`${HEADER}\n`)
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), fc.boolean(), async (bytes, headed) => {
      const content = headed ? Uint8Array.from([...head, ...bytes]) : bytes
      expect(['imported', 'refused']).toContain(await tryBytes(ioda, content))
    }),
    { numRuns: 60 },
  )
}, 60_000)

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { tryBytes } from '@isnad/importer/testing'
import { eras } from './eras.ts'
import { stop } from './stop.ts'
import { importSheet } from './test/sheet.ts'

/** Cells that mean something in one column or another, and some that mean nothing. */
const cell = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('', '', 'Yes', 'No', 'Unknown', 'True', 'False', 'Other', 'None') },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      '2016-02-16',
      '2016-02-18',
      '16/02/2016',
      '02/03/2016',
      'ongoing',
      'Ended',
      '42416',
      '2016',
      'Estimated',
      'about 2016',
    ),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      'Morocco',
      'Iran (Islamic Republic of)',
      'Congo',
      'nationwide',
      'Kashmir, Jammu',
      'مراكش',
      'National',
    ),
  },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      'Shutdown',
      'Throttle',
      'Shutdown, Throttle',
      'Full network',
      'Service-based',
      'Full network, Service-based',
      'Mobile',
      'Broadband, Mobile',
      'Mobile and broadband',
      'SMS',
      'Internet&Telephony',
    ),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      'WhatsApp, Signal',
      'VoIP',
      'Facebook and Twitter',
      'Grindr',
      'Several VPN services',
      'Signal, possibly',
      'constructor',
      '__proto__',
      'toString',
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      'Togo: Moov, Togo: Togocel',
      'MTN and Airtel',
      'Ministry of Things',
      'Non-government',
      'Judiciary',
      'School exams, Protests',
    ),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 400 }) },
  {
    weight: 1,
    arbitrary: fc.string({ unit: 'binary', maxLength: 30 }).filter((text) => text.isWellFormed()),
  },
)

test('whatever stands in a sheet is carried or reported, and the package checks clean', async () => {
  const era = fc.constantFrom(...eras)
  const rows = fc.array(fc.array(cell, { minLength: 40, maxLength: 48 }), { minLength: 1, maxLength: 4 })
  await fc.assert(
    fc.asyncProperty(
      era,
      rows,
      fc.array(fc.nat({ max: 46 }), { maxLength: 3 }),
      async ({ columns }, table, gone) => {
        // Some columns are missing, but for the two that a row needs.
        const left = columns.filter(
          (column, index) => !gone.includes(index) || ['start_date', 'country'].includes(column),
        )
        const line = (cells: readonly string[]) =>
          cells.map((one) => `"${one.replaceAll('"', '""')}"`).join(',')
        const made = await importSheet([left, ...table].map(line).join('\n'))
        expect(made.check.issues).toEqual([])
        expect(made.check.summary.citationsVerified).toBe(made.check.summary.citations)
        expect(made.unbalanced).toEqual([])
      },
    ),
    { numRuns: 60 },
  )
}, 120_000)

test('whatever bytes a file has, it is imported or refused with a code', async () => {
  const header = new TextEncoder().encode(
    'start_date,country,area_name,shutdown_type,facebook_affected,telcos_involved\n',
  )
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), fc.boolean(), async (bytes, headed) => {
      const content = headed ? Uint8Array.from([...header, ...bytes]) : bytes
      expect(['imported', 'refused']).toContain(await tryBytes(stop, content))
    }),
    { numRuns: 100 },
  )
}, 60_000)

import { realFiles, tryImport } from '@isnad/importer/testing'
import { describe, expect, test } from 'vitest'
import { ioda } from './ioda.ts'

/** Outages as IODA published them. They stand beside the repository, and are no part of it. */
const real = realFiles('ioda')

describe.skipIf(!real)('the file in ../shared/data/ioda (skipped where it is absent)', () => {
  test('each row is carried or reported, and only what is confirmed is ordered', async () => {
    const made = await tryImport(
      ioda,
      real!.files.find((file) => /\.(?:csv|json)$/.test(file))!,
    )
    // Its spellings differ from row to row, which the check may warn of.
    expect(made.check.issues.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(made.unbalanced).toEqual([])
    expect(made.report.rows).toEqual({ read: 300, carried: 300, notCarried: 0, unreadable: 0 })
    // Two Congos, and a union that is no country: the table does not say which place is meant.
    const places = made.report.losses.find(({ reason }) => reason === 'UNKNOWN_PLACE')
    expect(places?.values.map(({ value }) => value).sort()).toEqual(['Congo', 'European Union'])
    for (const { raw } of made.of('ordererType'))
      expect(raw).toMatchObject({ Cause: 'Government-Ordered', 'Confirmation Status': 'Confirmed' })
  })
})

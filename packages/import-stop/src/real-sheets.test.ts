import { join } from 'node:path'
import { realFiles, tryImport } from '@isnad/importer/testing'
import { describe, expect, test } from 'vitest'
import { stop } from './stop.ts'

/** Sheets of STOP as they were published. They stand beside the repository, and are no part of it. */
const real = realFiles('stop')

const sheets: [file: string, rows: number, era: string][] = [
  ['2016-2018.csv', 377, '2016-2018'],
  ['2019-first-20.csv', 20, '2019'],
  ['2020-first-20.csv', 20, '2020 and later'],
  ['2021.csv', 182, '2020 and later'],
  ['2022-first-20.csv', 20, '2020 and later'],
  ['combined-2016-2025-first-60.csv', 60, '2016-2025, in one sheet'],
]

const read = (file: string) => tryImport(stop, join(real!.folder, file))

describe.skipIf(!real)('the sheets in ../shared/data/stop (skipped where they are absent)', () => {
  test.each(sheets)(
    '%s: each of its %d rows is carried or reported, and the package checks clean',
    async (file, rows, era) => {
      const made = await read(file)
      expect(made.check.issues).toEqual([])
      expect(made.check.summary.citationsVerified).toBe(made.check.summary.citations)
      expect(made.report.rows).toMatchObject({ read: rows, unreadable: 0 })
      expect(made.report.documents[0]?.era).toBe(era)
      expect(
        new Set(made.records.filter(({ kind }) => kind === 'restriction').map(({ id }) => id)).size,
      ).toBe(rows)
      expect(made.unbalanced).toEqual([])
    },
  )

  test('an anomaly or a doubt never becomes a block: all that is blocked is a shutdown with a day and a place', async () => {
    const made = await read('2021.csv')
    for (const claim of made.of('availability')) {
      expect(claim.time).toBeDefined()
      expect(claim.raw).toMatchObject({
        shutdown_type:
          claim.value.type === 'code' && claim.value.code === 'BLOCKED' ? 'Shutdown' : 'Throttle',
      })
      expect(claim.scope?.operators === 'all' && !/\ball\b/.test(claim.raw?.['telcos_involved'] ?? '')).toBe(
        false,
      )
    }
  })

  test('the row of Morocco says no operator, no end and no application', async () => {
    const made = await read('combined-2016-2025-first-60.csv')
    const about = made.claims.filter(({ id }) => id.includes('.MA-2016-02-16'))
    expect(about.map(({ property }) => property).sort()).toEqual([
      'availability',
      'date',
      'locatedIn',
      'ordererType',
      'restricts',
      'restricts',
    ])
    expect(about.find(({ property }) => property === 'availability')).toMatchObject({
      subject: 'commons:voip',
      time: '2016-02-16',
      scope: {
        features: ['VOICE_CALL'],
        networks: ['MOBILE', 'FIXED'],
        operators: 'some',
        place: 'commons:MA',
      },
    })
  })
})

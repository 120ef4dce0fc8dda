import { realFiles, tryImport } from '@isnad/importer/testing'
import { describe, expect, test } from 'vitest'
import { radar } from './radar.ts'

/** Annotations as Radar gives them. They stand beside the repository, and are no part of it. */
const real = realFiles('radar')

describe.skipIf(!real)('the file in ../shared/data/radar (skipped where it is absent)', () => {
  test('each annotation is an event, none of them a block, and no key is unknown', async () => {
    const made = await tryImport(
      radar,
      real!.files.find((file) => /\.(?:csv|json)$/.test(file))!,
    )
    expect(made.check.issues).toEqual([])
    expect(made.unbalanced).toEqual([])
    expect(made.report.rows).toEqual({ read: 5, carried: 5, notCarried: 0, unreadable: 0 })
    expect(made.records.filter(({ kind }) => kind === 'event')).toHaveLength(5)
    expect(made.of('availability')).toEqual([])
    expect(made.report.losses.map(({ reason }) => reason)).not.toContain('UNKNOWN_COLUMN')
  })
})

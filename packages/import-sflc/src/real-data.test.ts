import { join } from 'node:path'
import { realFiles, tryImport } from '@isnad/importer/testing'
import { describe, expect, test } from 'vitest'
import { sflc } from './sflc.ts'

/** The list as SFLC published it. It stands beside the repository, and is no part of it. */
const real = realFiles('sflc')

describe.skipIf(!real)('the file in ../shared/data/sflc (skipped where it is absent)', () => {
  test('each row is a restriction, and no key is unknown', async () => {
    const made = await tryImport(sflc, join(real!.folder, 'shutdowns.json'))
    expect(made.check.issues).toEqual([])
    expect(made.unbalanced).toEqual([])
    expect(made.report.rows).toEqual({ read: 114, carried: 114, notCarried: 0, unreadable: 0 })
    expect(made.records.filter(({ kind }) => kind === 'restriction')).toHaveLength(114)
    expect(made.report.losses.map(({ reason }) => reason)).not.toContain('UNKNOWN_COLUMN')
    for (const { scope, value } of made.of('availability'))
      expect([scope?.operators, value]).toEqual(['some', { type: 'code', code: 'BLOCKED' }])
  })
})

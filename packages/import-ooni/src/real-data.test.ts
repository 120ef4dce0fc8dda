import { join } from 'node:path'
import { realFiles, tryImport } from '@isnad/importer/testing'
import { describe, expect, test } from 'vitest'
import { ooni } from './ooni.ts'

/** Measurements and findings as OONI published them. They stand beside the repository, and are no part of it. */
const real = realFiles('ooni')

const files: [file: string, rows: number, claims: string[]][] = [
  ['whatsapp.json', 1, ['ENDPOINTS denied', 'REGISTRATION denied', 'WEB_CLIENT']],
  ['signal_022.json', 1, ['ENDPOINTS denied']],
  ['telegram_nourl.json', 1, ['HTTP_FAILURE denied', 'TCP_IP denied', 'WEB_CLIENT denied']],
  ['facebook_messenger.json', 1, ['DNS denied', 'TCP_IP denied']],
  ['vanilla_tor.json', 1, ['BOOTSTRAP']],
  ['stunreachability.json', 1, ['ENDPOINTS denied']],
  ['report1blocked.json', 1, ['AVAILABLE']],
  ['web_connectivity_ir_fp.json', 1, ['DNS', 'BLOCKED']],
  ['web_connectivity_null2.json', 1, []],
]

describe.skipIf(!real)('the files in ../shared/data/ooni (skipped where they are absent)', () => {
  test.each(files)('%s says what its test saw', async (file, rows, claims) => {
    const made = await tryImport(ooni, join(real!.folder, file))
    expect(made.check.issues).toEqual([])
    expect(made.unbalanced).toEqual([])
    expect(made.report.rows).toMatchObject({ read: rows, unreadable: 0 })
    expect(
      made.claims.map(
        ({ value, denied }) => `${'code' in value ? value.code : ''}${denied ? ' denied' : ''}`,
      ),
    ).toEqual(claims)
  })

  test('findings.json: each finding is a restriction, and no column is unknown', async () => {
    const made = await tryImport(ooni, join(real!.folder, 'findings.json'))
    expect(made.check.issues).toEqual([])
    expect(made.unbalanced).toEqual([])
    expect(made.report.rows).toMatchObject({ read: 67, carried: 67, unreadable: 0 })
    expect(made.records.filter(({ kind }) => kind === 'restriction').length).toBeGreaterThanOrEqual(67)
    expect(made.report.losses.map(({ reason }) => reason)).not.toContain('UNKNOWN_COLUMN')
  })
})

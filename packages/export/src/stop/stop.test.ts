import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { exportRelease } from '../export-release.ts'
import { morocco } from '../test/morocco.ts'
import { INPUT } from '../test/release.ts'
import { STOP_COLUMNS } from './columns.ts'

async function read(input = INPUT) {
  const { files, losses } = await exportRelease('stop', input)
  const [table, report] = files.map(({ content }) => String(content))
  const rows = parse<{ [column: string]: string }>(table!, { columns: true })
  return { rows, losses, header: table!.split('\r\n')[0], report: JSON.parse(report!) as unknown }
}

test('a restriction is a row by the columns of STOP', async () => {
  const { rows, header } = await read()
  expect(header).toBe(STOP_COLUMNS.join(','))
  expect(rows).toHaveLength(1)
  expect(Object.fromEntries(Object.entries(rows[0]!).filter(([, value]) => value !== ''))).toEqual({
    start_date_type: 'Estimated',
    start_date: '2031-03-01',
    country: 'Valley Republic',
    shutdown_type: 'Shutdown',
    affected_network: 'Broadband',
    shutdown_extent: 'Service-based',
    ordered_by: 'Executive government',
    decision_maker: 'Authority',
    actual_cause_details: 'COMMERCIAL_PRESSURE according to Authority',
    info_source: 'News media article',
    info_source_link: 'https://example.org/a',
    gov_justification: 'National security / counter-terrorism',
    gov_just_details: 'SECURITY',
    other_affected: "'=Nida()",
    event: 'The block',
  })
})

test('what a row cannot say is a loss, one by one', async () => {
  const { losses, report } = await read()
  expect(report).toEqual({ rows: 1, losses })
  expect(losses.map(({ column, value }) => `${column}: ${value}`)).toEqual([
    'end_date: ',
    'start_date: 2031-03',
    'affected_network: ADSL',
    'ordered_by: REGULATOR',
    'actual_cause: COMMERCIAL_PRESSURE according to Authority',
    'info_source: 8 claims',
  ])
  for (const { id, why } of losses) expect([id, why.length > 10]).toEqual(['valley:block', true])
})

test('what somebody alleges never becomes STOP’s own finding', async () => {
  const { rows } = await read(await morocco())
  for (const row of rows) expect(row['actual_cause']).toBe('')
  expect(rows.map((row) => row['actual_cause_details']).join()).toMatch(/COMMERCIAL_PRESSURE according to .+/)
})

test('the ban of 2016 in Morocco is told with its networks, operators and services', async () => {
  const { rows } = await read(await morocco())
  const ban = rows.find((row) => row['whatsapp_affected'] === 'Yes' && row['affected_network'] !== '')
  expect(ban).toMatchObject({ country: 'Morocco', shutdown_extent: 'Service-based' })
  expect(ban?.['telcos_involved']).toContain('Maroc Telecom')
  expect(ban?.['ordered_by']).toContain('Executive government')
  expect(ban?.['affected_network']).toContain('Broadband')
})

test('a dataset without restrictions has a header and no row', async () => {
  const { rows } = await read({ ...INPUT, release: { ...INPUT.release, records: [] } })
  expect(rows).toEqual([])
})

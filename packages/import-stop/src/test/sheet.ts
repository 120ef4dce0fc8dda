import { tryImport, type TriedImport } from '@isnad/importer/testing'
import type { ImportOptions } from '@isnad/importer'
import { eras } from '../eras.ts'
import { stop } from '../stop.ts'

/** One row of a made-up sheet: what is not named is blank. */
export type Cells = { [column: string]: string }

/** A sheet of an era, with the given rows. */
export function sheet(era: 0 | 1 | 2 | 3, rows: Cells[]): string {
  const { columns } = eras[era]!
  const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`
  return [columns, ...rows.map((row) => columns.map((column) => row[column] ?? ''))]
    .map((cells) => cells.map(quoted).join(','))
    .join('\n')
}

/** Imports a sheet and checks what was made. */
export function importSheet(
  content: string | Uint8Array,
  options: Partial<ImportOptions> = {},
): Promise<TriedImport> {
  return tryImport(stop, { content, name: 'sheet.csv' }, options)
}

/** A row of the third era about one application. */
export const APPLICATION: Cells = {
  start_date_type: 'Actual',
  start_date: '2031-02-01',
  country: 'Togo',
  geo_scope: 'It affected locations in more than one state, province, or region',
  area_name: 'Nationwide',
  shutdown_type: 'Shutdown',
  affected_network: 'Broadband, Mobile',
  shutdown_extent: 'Service-based',
  ordered_by: 'Judiciary',
  end_date: '2031-02-03',
  shutdown_status: 'Ended',
  whatsapp_affected: 'Yes',
  facebook_affected: 'No',
  telegram_affected: 'Unknown',
}

/** A row of the third era about whole networks. */
export const NETWORKS: Cells = {
  ...APPLICATION,
  shutdown_extent: 'Full network',
  affected_network: 'Mobile',
  whatsapp_affected: 'No',
}

/** Imports one row of the third era. */
export const third = (row: Cells) => importSheet(sheet(2, [row]))

/** The example of the README: a row that is plain, and one that is not. */
export const example = sheet(2, [
  {
    ...APPLICATION,
    end_date: '2031-02-01',
    ordered_by: 'Executive government',
    decision_maker: 'The President',
    facebook_affected: '',
    telegram_affected: '',
    telcos_involved: 'Togo: Togocel',
    event: 'Words.',
  },
  {
    start_date: '04/05/2031',
    end_date: 'soon',
    country: 'Congo',
    area_name: 'Somewhere',
    shutdown_type: 'Shutdown',
    affected_network: 'Mobile',
    shutdown_extent: 'Full network',
    ordered_by: 'Judiciary',
    other_affected: 'Telegram (calls)',
  },
])

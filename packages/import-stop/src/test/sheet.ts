import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { checkDataset, type CheckReport } from '@isnad/dataset'
import { importFile, loadCommons, type ImportOptions, type ImportReport } from '@isnad/importer'
import type { Claim, Record } from '@isnad/schema'
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

/** What came of an import. */
export interface Imported {
  report: ImportReport
  check: CheckReport
  records: Record[]
  claims: Claim[]
  /** The claims of a property, in the order of ids. */
  of(property: string): Claim[]
}

/** Imports a sheet and checks what was made. */
export async function importSheet(
  content: string | Uint8Array,
  options: Partial<ImportOptions> = {},
): Promise<Imported> {
  const root = await mkdtemp(join(tmpdir(), 'isnad-stop-'))
  try {
    const file = join(root, 'sheet.csv')
    await writeFile(file, content)
    return await importAndCheck(file, root, join(root, 'out'), options)
  } finally {
    await rm(root, { recursive: true })
  }
}

/** Imports a file and checks what was made. */
export async function importAndCheck(
  file: string,
  texts: string,
  out: string,
  options: Partial<ImportOptions> = {},
): Promise<Imported> {
  const report = await importFile(stop, file, { out, ...options })
  const check = await checkDataset(out, { texts, dependencies: [(await loadCommons()).dir] })
  const { records = [], claims = [] } = check.release ?? {}
  return {
    report,
    check,
    records,
    claims,
    of: (property) => claims.filter((claim) => claim.property === property),
  }
}

/** The losses of a column, as `REASON value`. */
export function lost({ report }: Imported, column: string): string[] {
  return report.losses
    .filter((loss) => loss.column === column)
    .flatMap(({ reason, values }) => values.map(({ value }) => `${reason} ${value}`))
}

import { existsSync, readdirSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { checkDataset, type CheckReport } from '@isnad/dataset'
import type { Claim, Record } from '@isnad/schema'
import { loadCommons } from './commons.ts'
import { ImportError } from './import-error.ts'
import { importFile } from './import-file.ts'
import type { ImportOptions } from './import-options.ts'
import type { Importer } from './importer.ts'
import type { ImportReport } from './report.ts'

/** What came of an import that was tried. */
export interface TriedImport {
  report: ImportReport
  check: CheckReport
  records: Record[]
  claims: Claim[]
  /** The claims of a property, in the order of ids. */
  of(property: string): Claim[]
  /** The reasons for which something of a column was lost. */
  lost(column: string): string[]
  /** What was lost of a column, as `REASON value`. */
  losses(column: string): string[]
  /** What does not add up in the books: a row neither carried nor listed, a cell neither carried nor lost. */
  unbalanced: string[]
}

/**
 * For the tests of importers: imports a file into a folder that is then removed, and checks the package with the file as
 * its text.
 *
 * @param file a path, or the content of a file
 * @throws ImportError as `importFile` does
 */
export async function tryImport(
  importer: Importer,
  file: string | { content: string | Uint8Array; name?: string },
  options: Partial<ImportOptions> = {},
): Promise<TriedImport> {
  const root = await mkdtemp(join(tmpdir(), `isnad-${importer.name}-`))
  try {
    const path = typeof file === 'string' ? file : join(root, file.name ?? 'file')
    if (typeof file !== 'string') await writeFile(path, file.content)
    const out = join(root, 'out')
    const report = await importFile(importer, path, { out, id: `${importer.name}-tried`, ...options })
    const texts = typeof file !== 'string' || !importer.documents ? dirname(path) : path
    const check = await checkDataset(out, { texts, dependencies: [(await loadCommons()).dir] })
    const claims = check.release?.claims ?? []
    return {
      report,
      check,
      records: check.release?.records ?? [],
      claims,
      of: (property) => claims.filter((claim) => claim.property === property),
      lost: (column) => report.losses.filter((loss) => loss.column === column).map(({ reason }) => reason),
      losses: (column) =>
        report.losses
          .filter((loss) => loss.column === column)
          .flatMap(({ reason, values }) => values.map(({ value }) => `${reason} ${value}`)),
      unbalanced: unbalancedIn(report),
    }
  } finally {
    await rm(root, { recursive: true })
  }
}

function unbalancedIn({ rows, columns, losses }: ImportReport): string[] {
  const counted = (column: string, reason?: string) =>
    losses
      .filter((loss) => loss.column === column && (reason === undefined || loss.reason === reason))
      .reduce((sum, { count }) => sum + count, 0)
  return [
    ...(rows.carried + rows.notCarried === rows.read ? [] : ['rows read']),
    ...(counted('', 'NO_CLAIM') === rows.notCarried ? [] : ['rows not carried']),
    ...(counted('', 'UNREADABLE') === rows.unreadable ? [] : ['rows unreadable']),
    ...columns
      .filter(({ column, filled, carried, lost }) => carried + lost < filled || counted(column) < lost)
      .map(({ column }) => `column ${column}`),
  ]
}

/**
 * A folder of real files, which stand beside the repository and are no part of it; `undefined` where they are absent, so
 * that the test is skipped.
 *
 * @param name the folder of the importer's kind: `stop`
 */
export function realFiles(name: string): { folder: string; files: string[] } | undefined {
  const repository = resolve(import.meta.dirname, '../../..')
  const folder = [repository, dirname(repository)]
    .map((path) => resolve(path, '../shared/data', name))
    .find((path) => existsSync(path))
  return folder === undefined
    ? undefined
    : { folder, files: readdirSync(folder).map((file) => join(folder, file)) }
}

/**
 * What an importer does with bytes: `imported` or `refused`, with a code.
 *
 * @throws whatever the importer throws that is no ImportError: that is a fault of it
 */
export async function tryBytes(importer: Importer, content: Uint8Array): Promise<'imported' | 'refused'> {
  try {
    await tryImport(importer, { content })
    return 'imported'
  } catch (error) {
    if (error instanceof ImportError) return 'refused'
    throw error
  }
}

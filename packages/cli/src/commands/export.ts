import { resolve } from 'node:path'
import type { ExportResult } from '@isnad/export'
import { CliError } from '../cli-error.ts'
import { dependenciesOf } from '../dependencies-of.ts'
import { loadPackage } from '../load-package.ts'
import { PACKAGE_HELP } from '../packages.ts'
import { table } from '../print/table.ts'
import type { DefineCommand, Shell } from '../shell.ts'

interface ExportOptions {
  out: string
  force?: true
  bom?: true
  base?: string
  json?: true
}

/** `isnad export`: a release in the forms of others. */
export const defineExport: DefineCommand = (program, shell) => {
  program
    .command('export')
    .description(
      'bring a dataset into another format: csv, parquet, jsonld, stop, csl-json, bibtex, biblatex, ris',
    )
    .argument('<format>', 'csv, parquet, jsonld, stop, csl-json, bibtex, biblatex or ris')
    .argument('[release]', `the package, or its build: ${PACKAGE_HELP}`, '.')
    .requiredOption('-o, --out <directory>', 'the folder to write, which must be empty or not there')
    .option('--force', 'replace the folder with all that it holds')
    .option('--bom', 'csv, stop: begin with a byte order mark, for Excel')
    .option('--base <iri>', 'jsonld: what ids are made IRIs with (default: urn:isnad:)')
    .option('--json', 'print what was written and lost as JSON')
    .action(async (format: string, release: string, options: ExportOptions) => {
      const { exporters, exportRelease } = await import('@isnad/export')
      const formats = exporters.map((exporter) => exporter.format)
      if (!formats.includes(format)) throw unknownFormat(format, formats)
      const input = {
        release: await loadPackage(shell.io, release, '[release]', { prefer: 'authored' }),
        dependencies: await dependenciesOf([release], shell.io, 'its records are named by their ids'),
      }
      const { bom, base } = options
      const { files, losses } = await exportRelease(format, input, {
        ...(bom && { bom }),
        ...(base && { base }),
      })
      const paths = await write(files, options, shell)
      if (options.json) return shell.printJson({ files: paths, losses })
      shell.print(
        ...table(
          files.map(({ name, content }) => [`  ${name}`, `${Buffer.byteLength(content)} bytes`]),
          [{}, { align: 'right' }],
        ),
      )
      if (losses.length > 0) printLosses(losses, shell)
    })
}

async function write(
  files: ExportResult['files'],
  { out, force }: ExportOptions,
  { io }: Shell,
): Promise<string[]> {
  const { ExportError, writeExport } = await import('@isnad/export')
  try {
    return await writeExport(files, resolve(io.directory, out), { ...(force && { force }) })
  } catch (error) {
    if (!(error instanceof ExportError)) throw error
    const next =
      error.code === 'OUT_EXISTS' ? 'Name another folder, or replace it with --force' : 'Name another folder'
    throw new CliError({
      code: error.code,
      message: `--out: ${error.message}`,
      place: '--out',
      value: out,
      next,
    })
  }
}

function printLosses(losses: ExportResult['losses'], { print, style }: Shell): void {
  print('', style.bold(`${losses.length} things do not fit`))
  const rows = losses.map(({ id, column, value, why }) => [
    `  ${id}`,
    column || 'no column',
    style.rtl([value, why].filter((part) => part !== '').join(': ')),
  ])
  print(...table(rows))
}

function unknownFormat(format: string, formats: readonly string[]): CliError {
  return new CliError({
    code: 'UNKNOWN_FORMAT',
    message: `<format> ${format} is none`,
    place: '<format>',
    value: format,
    next: `Write one of: ${formats.join(', ')}`,
  })
}

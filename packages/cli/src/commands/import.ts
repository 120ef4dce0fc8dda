import { statSync } from 'node:fs'
import { dirname, relative, resolve } from 'node:path'
import type { Importer, ImportProgress, ImportReport } from '@isnad/importer'
import { CliError } from '../cli-error.ts'
import { findDatasets } from '../datasets.ts'
import { EXIT } from '../exit-codes.ts'
import { importers } from '../importers.ts'
import { nearest } from '../nearest.ts'
import type { DefineCommand, Shell } from '../shell.ts'

interface ImportOptions {
  out: string
  id?: string
  published?: string
  url?: string
  encoding?: string
  force?: true
  check?: true
  json?: true
}

/** `isnad import`: a foreign file to a dataset package, with a report of what could not be carried. */
export const defineImport: DefineCommand = (program, shell) => {
  program
    .command('import')
    .description('make a dataset package of a foreign file, and report what could not be carried')
    .argument('<format>', `what the file is: ${Object.keys(importers).join(', ')}`)
    .argument('<file>', 'the file, which may be gzip; or the folder, where the format has one')
    .requiredOption('-o, --out <directory>', 'the folder to write')
    .option('--id <id>', 'the id of the dataset; by default the format and the name of the file')
    .option('--published <date>', 'when the file was published; without it, "still so" has no end')
    .option('--url <address>', 'where the file was published')
    .option(
      '--encoding <label>',
      'how the file is encoded, where it is neither UTF-8 nor UTF-16: windows-1256',
    )
    .option('--force', 'replace the dataset package that is there')
    .option('--check', 'check the package at the end')
    .option('--json', 'print the report as JSON')
    .addHelpText('after', HELP)
    .action(async (format: string, file: string, options: ImportOptions) => {
      const importer = await importerOf(format)
      const { importFile, reportInWords } = await import('@isnad/importer')
      const { out, json, check, ...rest } = options
      const progress = progressOn(shell)
      const report = await importFile(importer, resolve(shell.io.directory, file), {
        ...rest,
        out: resolve(shell.io.directory, out),
        signal: shell.io.interrupted,
        ...(progress && { onProgress: progress.tell }),
      })
        .catch((error: unknown) => {
          throw toCliError(error)
        })
        .finally(() => progress?.end())
      if (check) await checkPackage(resolve(shell.io.directory, out), shell)
      if (json) return shell.printJson(report)
      shell.print(reportInWords(report), summary(report, { file, out }, shell))
    })
}

async function importerOf(format: string): Promise<Importer> {
  const entry = Object.hasOwn(importers, format) ? importers[format] : undefined
  if (entry) return entry.load()
  const near = nearest(format, Object.keys(importers))
  throw new CliError({
    code: 'UNKNOWN_FORMAT',
    message: `there is no importer "${format}"${near === undefined ? '' : `; did you mean ${near}?`}`,
    place: '<format>',
    value: format,
    next: `Choose one of ${Object.keys(importers).join(', ')}`,
  })
}

/** The failures of an import that a caller can mend. */
function toCliError(error: unknown): unknown {
  if (!(error instanceof Error) || error.name !== 'ImportError' || !('code' in error)) return error
  const next = 'next' in error && typeof error.next === 'string' ? error.next : undefined
  return new CliError({
    code: String(error.code),
    message: error.message,
    ...(next !== undefined && { next }),
    exitCode: error.code === 'BAD_OPTION' ? EXIT.USAGE : EXIT.FAILED,
  })
}

async function checkPackage(directory: string, shell: Shell): Promise<void> {
  const { checkDataset } = await import('@isnad/dataset')
  const { ok, issues } = await checkDataset(directory, { fallbacks: await findDatasets(shell.io) })
  if (!ok) shell.exitCode = EXIT.FAILED
  if (issues.length > 0)
    shell.io.stderr.write(`${issues.length} issues: isnad check ${relative(shell.io.directory, directory)}\n`)
}

/** One line that is written anew, to a person only. */
function progressOn({
  io,
}: Shell): { tell: (progress: ImportProgress) => void; end: () => void } | undefined {
  if (!io.stderr.isTerminal) return undefined
  const count = new Intl.NumberFormat('en')
  return {
    tell: ({ bytes, totalBytes, rows, claims }) => {
      const share = totalBytes ? `${Math.floor((100 * bytes) / totalBytes)} %, ` : ''
      io.stderr.write(`\r${share}${count.format(rows)} rows, ${count.format(claims)} claims `)
    },
    end: () => io.stderr.write('\r\u001B[K'),
  }
}

function summary(
  { dataset }: ImportReport,
  { file, out }: { file: string; out: string },
  shell: Shell,
): string {
  const { io, style } = shell
  const path = resolve(io.directory, file)
  const folder = statSync(path).isDirectory() ? path : dirname(path)
  const texts = relative(io.directory, folder) || '.'
  return `${style.bold(dataset)} is in ${out}; report.json has the whole report.\n  isnad check ${out} --texts ${texts}`
}

const HELP = `
Formats:
${Object.entries(importers)
  .map(([name, { takes }]) => `  ${name.padEnd(10)} ${takes}`)
  .join('\n')}

What stands in a row and cannot be carried, or not whole, is told at the end, by column, reason, value and row, and is in
report.json. An import that fails or is interrupted leaves nothing behind.

Example:
  isnad import stop 2021.csv --published 2022-04 --out dataset-stop-2021
`

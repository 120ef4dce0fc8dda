import { join, relative } from 'node:path'
import { Option } from 'commander'
import type { CheckOptions, CheckReport, OpenPackage } from '@isnad/dataset'
import { printChanges } from '../check/changes.ts'
import type { Format } from '../check/format.ts'
import { formats } from '../check/index.ts'
import { findDatasets } from '../datasets.ts'
import { CliError } from '../cli-error.ts'
import { textsDirectory } from '../directories.ts'
import { EXIT } from '../exit-codes.ts'
import { loadPackage } from '../load-package.ts'
import { locate, PACKAGE_HELP, refuseOther } from '../packages.ts'
import { formatIssue } from '../print/issue.ts'
import { counted } from '../print/words.ts'
import type { Shell, DefineCommand } from '../shell.ts'
import { watchFolders } from '../watch.ts'

interface CheckCommandOptions {
  texts?: string
  against?: string
  format: string
  fix?: true
  watch?: true
  json?: true
}

/** `isnad check`: everything that is wrong with a dataset package, and what it holds. */
export const defineCheck: DefineCommand = (program, shell) => {
  program
    .command('check')
    .description('report everything that is wrong with a dataset package, and count what it holds')
    .argument('[package]', `the package: ${PACKAGE_HELP}`, '.')
    .option(
      '-t, --texts <directory>',
      'a folder of the texts that you hold: compares every passage with its text',
    )
    .option(
      '-a, --against <release>',
      `the last published release: ${PACKAGE_HELP}; nothing in it may be rewritten`,
    )
    .option('--fix', 'mend first what can be mended in one way only')
    .addOption(
      new Option('-f, --format <name>', 'how to print the report')
        .choices(formats.map(({ name }) => name))
        .default('human'),
    )
    .option('--json', 'the same as --format json')
    .addOption(
      new Option('-w, --watch', 'check again whenever a file is saved, and print what changed').conflicts([
        'json',
        'format',
      ]),
    )
    .action((directory: string, options: CheckCommandOptions) => check(directory, options, shell))
}

async function check(given: string, options: CheckCommandOptions, shell: Shell) {
  const { io } = shell
  const { openPackage } = await import('@isnad/dataset')
  const found = await locate(io, given, '<package>')
  if (found.kind === 'tarball') refuseTarball(given, options)
  const opened = await openPackage(found)
  try {
    await refuseOther(opened.dir, given, '<package>')
    await checkOpened(opened, options, shell)
  } finally {
    await opened.close()
  }
}

async function checkOpened(
  opened: OpenPackage,
  { texts, against, ...options }: CheckCommandOptions,
  shell: Shell,
) {
  const { io } = shell
  const { checkPackage } = await import('@isnad/dataset')
  const folder = opened.dir
  const held = texts === undefined ? undefined : await textsDirectory(io, texts)
  const checking: CheckOptions = {
    fallbacks: await findDatasets(io),
    ...(opened.kind === 'tarball' && { lookup: [io.directory] }),
    ...(held !== undefined && { texts: held }),
    ...(against !== undefined && {
      against: await loadPackage(io, against, '--against', { prefer: 'built' }),
    }),
  }
  const again = () => (options.fix ? fix(folder, checking, prefix, shell) : checkPackage(opened, checking))
  // What was unpacked is nowhere that the caller could open it.
  const prefix = opened.kind === 'tarball' ? '' : relative(io.directory, folder)
  let report = await again()
  await formatOf(options).print(report, { prefix, hasTexts: held !== undefined, shell })
  if (!options.watch) {
    if (!report.ok) shell.exitCode = EXIT.FAILED
    return
  }
  shell.print('', shell.style.dim('Watching; Ctrl-C stops it'))
  const folders = [
    folder,
    join(folder, 'records'),
    join(folder, 'sources'),
    ...(held === undefined ? [] : [held]),
  ]
  await watchFolders(folders, io.interrupted, async () => {
    const now = await again()
    shell.print('')
    printChanges(report, now, prefix, shell)
    report = now
  })
}

/** What is packed stays as it is. */
function refuseTarball(given: string, { fix, watch }: CheckCommandOptions): void {
  const place = fix ? '--fix' : watch ? '--watch' : undefined
  if (place === undefined) return
  throw new CliError({
    code: 'NOT_A_FOLDER',
    message: `${place} takes the folder of a package, and ${given} is a tarball`,
    place,
    value: given,
    next: 'Name the folder that it was packed from',
  })
}

function formatOf({ json, format }: CheckCommandOptions): Format {
  // Commander has seen to it that it is one of them.
  return formats.find(({ name }) => name === (json ? 'json' : format))!
}

/** Mends what is safe to mend and says so on standard error, so that a report for programs stays one. */
async function fix(
  folder: string,
  options: CheckOptions,
  prefix: string,
  shell: Shell,
): Promise<CheckReport> {
  const { fixDataset } = await import('@isnad/dataset')
  const { fixed, files, report } = await fixDataset(folder, options)
  for (const issue of fixed)
    shell.io.stderr.write(
      `fixed ${formatIssue({ ...issue, file: join(prefix, issue.file) })}\n    ${issue.fix?.title ?? ''}\n`,
    )
  if (fixed.length > 0)
    shell.io.stderr.write(`${counted(fixed.length, 'issue')} fixed in ${counted(files.length, 'file')}\n\n`)
  return report
}

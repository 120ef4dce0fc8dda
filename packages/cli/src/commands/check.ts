import { join, relative } from 'node:path'
import type { CheckReport, CheckSummary, Issue } from '@isnad/dataset'
import { findDatasets } from '../datasets.ts'
import { packageDirectory, textsDirectory } from '../directories.ts'
import { EXIT } from '../exit-codes.ts'
import { formatIssue } from '../print/issue.ts'
import { table } from '../print/table.ts'
import { releasePath } from '../release-path.ts'
import type { Shell, DefineCommand } from '../shell.ts'

interface CheckOptions {
  texts?: string
  against?: string
  json?: true
}

/** `isnad check`: everything that is wrong with a dataset package, and what it holds. */
export const defineCheck: DefineCommand = (program, shell) => {
  program
    .command('check')
    .description('report everything that is wrong with a dataset package, and count what it holds')
    .argument('[directory]', 'the folder of the package', '.')
    .option(
      '-t, --texts <directory>',
      'a folder of the texts that you hold: compares every passage with its text',
    )
    .option(
      '-a, --against <release>',
      'the last published release (package, dist or tarball): nothing in it may be rewritten',
    )
    .option('--json', 'print the report as JSON')
    .action(async (directory: string, { texts, against, json }: CheckOptions) => {
      const { checkDataset, openRelease } = await import('@isnad/dataset')
      const folder = await packageDirectory(shell.io, directory)
      const report = await checkDataset(folder, {
        fallbacks: await findDatasets(shell.io),
        ...(texts !== undefined && { texts: await textsDirectory(shell.io, texts) }),
        ...(against !== undefined && {
          against: await openRelease(await releasePath(shell.io, against, '--against'), { prefer: 'built' }),
        }),
      })
      if (json) {
        const { dataset, ok, issues, summary } = report
        shell.printJson({ dataset, ok, issues, summary })
      } else {
        printIssues(report.issues, relative(shell.io.directory, folder), shell)
        printSummary(report, texts !== undefined, shell)
      }
      if (!report.ok) shell.exitCode = EXIT.FAILED
    })
}

/** One line an issue, as editors and terminals know to open it; a blank line between files. */
function printIssues(issues: readonly Issue[], prefix: string, { print, style }: Shell): void {
  for (const [index, issue] of issues.entries()) {
    if (index > 0 && issues[index - 1]?.file !== issue.file) print('')
    const colour = issue.severity === 'error' ? style.red : style.yellow
    const line = formatIssue({ ...issue, file: join(prefix, issue.file) })
    print(
      style.rtl(line.replace(` ${issue.code} `, ` ${colour(issue.code)} `)) +
        (issue.severity === 'warning' ? style.dim(' (warning)') : ''),
    )
    if (issue.next) print(style.dim(style.rtl(`    ${issue.next}`)))
  }
  if (issues.length > 0) print('')
}

function printSummary(
  { dataset, ok, summary }: CheckReport,
  hasTexts: boolean,
  { print, style }: Shell,
): void {
  const rows: [string, number, string?][] = [
    [
      'sources',
      summary.sources,
      summary.quotedSources > 0 ? `and ${summary.quotedSources} quoted in them` : '',
    ],
    ['records', summary.records],
    ['claims', summary.claims],
    ['citations', summary.citations],
    ['citations verified', summary.citationsVerified, verification(summary, hasTexts)],
    ['errors', summary.errors],
    ['warnings', summary.warnings],
  ]
  const lines = table(
    rows.map(([name, count, note]) => [`  ${name}`, String(count), style.dim(note ?? '')]),
    [{}, { align: 'right' }],
  )
  const verdict = ok ? style.green('fit to build') : style.red('not fit to build')
  print(`${style.bold(dataset || 'dataset without an id')}: ${verdict}`, ...lines)
}

function verification({ citations, citationsVerified, textsFound }: CheckSummary, hasTexts: boolean): string {
  if (!hasTexts) return 'none: give the folder of your texts with --texts'
  const share = citationsVerified === citations ? 'all' : `${citations - citationsVerified} not`
  return `${share}, against ${textsFound} ${textsFound === 1 ? 'text' : 'texts'} of the sources`
}

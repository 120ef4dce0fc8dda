import { join } from 'node:path'
import type { CheckReport, CheckSummary, Issue, PassedOver } from '@isnad/dataset'
import { formatIssue } from '../print/issue.ts'
import { table } from '../print/table.ts'
import type { Style } from '../print/style.ts'
import type { Shell } from '../shell.ts'
import type { Format } from './format.ts'

/** For people: an issue on one line, with what to do below it, and then what the package holds. */
export const human: Format = {
  name: 'human',
  print(report, { prefix, hasTexts, shell }) {
    printIssues(report.issues, prefix, shell)
    printSummary(report, hasTexts, shell)
  },
}

/** One line an issue, as editors and terminals know to open it; a blank line between files. */
export function printIssues(issues: readonly Issue[], prefix: string, { print, style }: Shell): void {
  for (const [index, issue] of issues.entries()) {
    if (index > 0 && issues[index - 1]?.file !== issue.file) print('')
    const colour = issue.severity === 'error' ? style.red : style.yellow
    const line = formatIssue({ ...issue, file: join(prefix, issue.file) })
    print(
      style.rtl(line.replace(` ${issue.code} `, ` ${colour(issue.code)} `)) +
        (issue.severity === 'warning' ? style.dim(' (warning)') : ''),
    )
    if (issue.next) print(style.dim(style.rtl(`    ${issue.next}${issue.fix ? ' (--fix does it)' : ''}`)))
  }
  if (issues.length > 0) print('')
}

export function printSummary(
  { dataset, ok, summary, passedOver = [], inParts }: CheckReport,
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
  // Whoever misses a text wants to know what became of the file that has it.
  if (summary.textsFound < summary.sources && passedOver.length > 0)
    print(...passedOverLines(passedOver, style))
  if (inParts)
    print(style.dim('  checked file by file, because it is large: see README.md of @isnad/dataset'))
}

function passedOverLines(passedOver: readonly PassedOver[], style: Style): string[] {
  const shown = passedOver.slice(0, 5).map(({ file, why }) => `    ${file}: ${why}`)
  const more = passedOver.length > shown.length ? [`    and ${passedOver.length - shown.length} more`] : []
  return [`  ${passedOver.length} of the files that --texts names are no texts:`, ...shown, ...more].map(
    style.dim,
  )
}

function verification({ citations, citationsVerified, textsFound }: CheckSummary, hasTexts: boolean): string {
  if (!hasTexts) return 'none: give the folder of your texts with --texts'
  const share = citationsVerified === citations ? 'all' : `${citations - citationsVerified} not`
  return `${share}, against ${textsFound} ${textsFound === 1 ? 'text' : 'texts'} of the sources`
}

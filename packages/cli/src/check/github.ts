import { join } from 'node:path'
import type { Issue } from '@isnad/dataset'
import type { Format } from './format.ts'
import { printSummary } from './human.ts'

/**
 * For GitHub Actions: workflow commands, which it shows at their lines, and then what the package holds. Paths must be those
 * of the repository, so that the command is to be called from its root.
 */
export const github: Format = {
  name: 'github',
  print(report, { prefix, hasTexts, shell }) {
    for (const issue of report.issues) shell.print(annotation(issue, join(prefix, issue.file)))
    printSummary(report, hasTexts, shell)
  },
}

function annotation({ severity, line, column, code, message, next }: Issue, file: string): string {
  const place = `file=${property(file)},line=${line},col=${column},title=${property(code)}`
  return `::${severity} ${place}::${data(next === undefined ? message : `${message}\n${next}`)}`
}

/** @see https://github.com/actions/toolkit/blob/main/packages/core/src/command.ts */
function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}

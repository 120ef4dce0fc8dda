import type { CheckReport, Issue } from '@isnad/dataset'
import { formatIssue } from '../print/issue.ts'
import { counted } from '../print/words.ts'
import type { Shell } from '../shell.ts'
import { printIssues } from './human.ts'

/** Prints what is otherwise than in the last report: what is new whole, what is gone in one line. */
export function printChanges(before: CheckReport, after: CheckReport, prefix: string, shell: Shell): void {
  const { print, style } = shell
  const [was, is] = [new Set(before.issues.map(keyOf)), new Set(after.issues.map(keyOf))]
  const fresh = after.issues.filter((issue) => !was.has(keyOf(issue)))
  const gone = before.issues.filter((issue) => !is.has(keyOf(issue)))
  for (const issue of gone) print(style.green(style.rtl(`gone  ${formatIssue(issue)}`)))
  printIssues(fresh, prefix, shell)
  const { errors, warnings } = after.summary
  const same = fresh.length + gone.length === 0 ? ', as before' : ''
  print(
    `${style.bold(after.dataset || 'dataset without an id')}: ${counted(errors, 'error')} and ${counted(warnings, 'warning')}${same}`,
  )
}

/** An issue is the same where only lines were put in above it. */
function keyOf({ file, code, path, message }: Issue): string {
  return [file, code, path, message].join('\n')
}

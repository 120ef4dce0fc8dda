import { table } from '../table.ts'
import type { Outcome } from './trial.ts'

/** The outcomes of trials as a table; what a failure printed stands below it. */
export function outcomeTable(outcomes: readonly Outcome[]): string {
  const rows = outcomes.map(({ name, result, note, time }) => [
    name,
    result,
    `${(time / 1000).toFixed(1)} s`,
    result === 'FAILED' ? '' : note,
  ])
  const failures = outcomes.filter(({ result }) => result === 'FAILED')
  const notes = failures.map(({ name, note }) => `\n${name} FAILED\n${note.replace(/^/gm, '  ')}`)
  return [table([['trial', 'result', 'time', ''], ...rows]), ...notes].join('\n')
}

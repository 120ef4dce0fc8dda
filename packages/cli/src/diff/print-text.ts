import type { ReleaseDiff } from '@isnad/dataset'
import { table } from '../print/table.ts'
import type { Shell } from '../shell.ts'
import type { Entry, Section } from './sections.ts'

/** A diff for people at a terminal: how much of what, then each thing with its details under it. */
export function printDiff(
  diff: ReleaseDiff,
  sections: readonly Section[],
  { print, style }: Pick<Shell, 'print' | 'style'>,
): void {
  const { dataset, from, to } = diff
  print(`${style.bold(dataset)} ${from.version} → ${to.version}`)
  print(style.dim(`${from.hash.slice(0, 12)} → ${to.hash.slice(0, 12)}`))
  if (sections.length === 0) {
    print('', from.hash === to.hash ? 'the same release' : 'nothing but the version differs')
    return
  }
  const counts = sections.map(({ title, entries }) => [`  ${title}`, String(entries.length)])
  print('', ...table(counts, [{}, { align: 'right' }]))
  for (const { title, warning, entries } of sections) {
    print('', style.bold(title) + (warning === undefined ? '' : ` ${style.red(`(${warning})`)}`))
    for (const entry of entries) print(...lines(entry, style))
  }
}

function lines({ mark, title, details }: Entry, style: Shell['style']): string[] {
  const colour = mark === '+' ? style.green : mark === '-' ? style.red : style.yellow
  return [
    `  ${colour(mark)} ${style.rtl(title)}`,
    ...details.map((detail) => `      ${style.dim(style.rtl(detail))}`),
  ]
}

import type { LoadReport } from '@isnad/store'
import type { Shell } from '../shell.ts'
import { table } from './table.ts'

/** One line for each release: what it holds, and whether it is new. */
export function printLoad({ releases }: LoadReport, { print, style }: Pick<Shell, 'print' | 'style'>): void {
  const rows = releases.map(({ dataset, version, hash, outcome, records, sources, claims }) => [
    `  ${dataset} ${version}`,
    style.dim(hash.slice(0, 12)),
    `${records} records`,
    `${sources} sources`,
    `${claims} claims`,
    style.dim(outcome),
  ])
  print(...table(rows, [{}, {}, { align: 'right' }, { align: 'right' }, { align: 'right' }]))
}

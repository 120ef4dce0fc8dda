import type { SameAsCandidate } from '@isnad/evidence'
import type { NameOf } from '../diff/names.ts'
import type { Style } from './style.ts'
import { table } from './table.ts'
import { propertyWords } from './words.ts'

/** How many values of a side are printed. */
const SHOWN = 3

/** Two records that may be the same: the score, both, and each reason with what it is worth and on what it rests. */
export function candidateBlock(
  { score, kind, left, right, reasons }: SameAsCandidate,
  style: Style,
  nameOf: NameOf,
): string[] {
  const records = [left, right].map((id) => [`  ${id}`, style.rtl(nameOf(id))])
  const rows = reasons.map(({ name, weight, degree, left: ours, right: theirs, claims }) => [
    `    ${propertyWords(name)}`,
    `${Math.round(weight * degree)} of ${weight}`,
    `${listed(ours)} ~ ${listed(theirs)}`,
    claims.length === 0 ? '' : `${claims.length} ${claims.length === 1 ? 'claim' : 'claims'}`,
  ])
  return [
    `${style.bold(score.toFixed(2))}  ${kind}`,
    ...table(records),
    ...table(rows, [{}, { align: 'right' }]),
  ]
}

function listed(values: readonly string[]): string {
  const rest = values.length - SHOWN
  return `${values.slice(0, SHOWN).join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`
}

import { vocabulary, type VocabularyName } from '@isnad/schema'
import type { StopRow } from './columns.ts'
import { factsAbout, type Restriction } from './restriction.ts'

/** Who ordered it and why, according to those who did. */
export function responsibleColumns(restriction: Restriction): StopRow {
  const ordered = codesOf(restriction, 'ordererType', 'orderer')
  const reasons = codesOf(restriction, 'statedReason', 'reason')
  const makers = factsAbout(restriction, 'orderedBy').map(({ value }) =>
    value.type === 'record' ? restriction.nameOf(value.record) : '',
  )
  const law = factsAbout(restriction, 'legalBasis').map(({ value }) =>
    value.type === 'record' ? restriction.nameOf(value.record) : '',
  )
  noteCodes(restriction, 'ordered_by', ordered)
  noteCodes(restriction, 'gov_justification', reasons)
  return {
    ...listed(
      'ordered_by',
      ordered.map(({ stop }) => stop),
    ),
    ...listed('decision_maker', makers),
    ...listed(
      'gov_justification',
      reasons.map(({ stop }) => stop),
    ),
    ...listed(
      'gov_just_details',
      reasons.map(({ code }) => code),
    ),
    ...(law.length > 0 && { legal_just: 'Yes' }),
    ...listed('legal_method', law),
    ...causes(restriction),
  }
}

interface StopCode {
  code: string
  stop: string
}

function codesOf(restriction: Restriction, property: string, name: VocabularyName): StopCode[] {
  return factsAbout(restriction, property).flatMap(({ value }) => {
    if (value.type !== 'code') return []
    return { code: value.code, stop: vocabulary(name).codes[value.code]?.stop ?? 'Other' }
  })
}

/** Two codes of ours that are one of STOP's cannot be told apart any more. */
function noteCodes({ lose }: Restriction, column: string, codes: readonly StopCode[]): void {
  for (const { code, stop } of codes)
    if (stop === 'Other' || code === 'REGULATOR')
      lose({ column, value: code, why: `STOP has no value of its own for it: it became ${stop}` })
}

/** What others suspect is attributed: it stands with who says so, and never as STOP's own finding. */
function causes({ claims, nameOf, lose }: Restriction): StopRow {
  const alleged = claims.filter(
    ({ property, deprecated, denied }) => property === 'allegedReason' && deprecated === undefined && !denied,
  )
  const said = alleged.flatMap(({ value, chain, mode = 'asserts' }) => {
    if (value.type !== 'code') return []
    const [first] = chain
    const speaker = first?.agent === undefined ? (first?.unnamed ?? 'somebody') : nameOf(first.agent)
    return `${value.code} according to ${speaker}${mode === 'asserts' ? '' : ` (who ${mode})`}`
  })
  for (const value of said)
    lose({
      column: 'actual_cause',
      value,
      why: 'STOP says there what it found itself; what somebody alleges stands in actual_cause_details',
    })
  return listed('actual_cause_details', said, '; ')
}

/** A column with the distinct values of a list; left out where there are none. */
export function listed(column: keyof StopRow, values: readonly string[], by = ', '): StopRow {
  const distinct = [...new Set(values.filter((value) => value !== ''))]
  return distinct.length > 0 ? { [column]: distinct.join(by) } : {}
}

import type { AvailabilitySpan } from '@isnad/sdk'
import { chainText } from './chain.ts'
import type { Style } from './style.ts'
import { table } from './table.ts'
import { firmness, verdictText } from './verdict.ts'
import { counted, words } from './words.ts'

/** The spans, under a heading for each service, feature, network and operator. */
export function timelineLines(spans: readonly AvailabilitySpan[], style: Style): string[] {
  const groups = Map.groupBy(spans, heading)
  if (groups.size === 0) return ['Nobody speaks of it']
  const rows = spans.map((span) => spanRow(span, style))
  // One table, so that the columns of all groups are aligned.
  const lines = table(rows).map(style.rtl)
  return [...groups].flatMap(([title, group], index) => [
    ...(index === 0 ? [] : ['']),
    style.bold(style.rtl(title)),
    ...group.map((span) => lines[spans.indexOf(span)] ?? ''),
  ])
}

function heading({ service, feature, network, operator }: AvailabilitySpan): string {
  return [
    service.name,
    words(feature),
    network === null ? 'every network' : words(network),
    ...(operator ? [operator.name] : []),
  ].join(' · ')
}

function spanRow(span: AvailabilitySpan, style: Style): string[] {
  const { from, to, holding, independentChains, possible } = span
  const [first, ...others] = holding
  const who = first
    ? `${chainText(first.chain)}${others.length > 0 ? `, and ${others.length} more` : ''}`
    : ''
  const perhaps = span.certain || possible.length === 0 ? '' : `possible: ${possible.join(', ')}`
  return [
    `  ${from ?? 'ever before'}`,
    to === from ? '' : `to ${to ?? 'ever after'}`,
    verdictText(span, style),
    firmness(span),
    holding.length > 0 ? counted(independentChains, 'chain') : '',
    style.dim([who, perhaps].filter(Boolean).join('; ')),
  ]
}

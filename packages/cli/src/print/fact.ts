import type { Fact } from '../ask/facts.ts'
import type { Style } from './style.ts'
import { table } from './table.ts'
import { valueText } from './value.ts'
import { counted, propertyWords } from './words.ts'

/** One line for each fact: the property, the value, and how well it is supported. */
export function factLines(facts: readonly Fact[], style: Style): string[] {
  const rows = facts.flatMap((fact, index) => [
    factRow(fact, facts[index - 1], style),
    ...otherRows(fact, style),
  ])
  return table(rows)
}

function factRow(
  { property, content, disputed, independentChains, atLeast, denials }: Fact,
  before: Fact | undefined,
  style: Style,
): string[] {
  return [
    `  ${before?.property === property ? '' : propertyWords(property)}`,
    style.cyan(valueText(content)),
    `${atLeast ? 'at least ' : ''}${counted(independentChains, 'chain')}`,
    ...(disputed ? [style.yellow('disputed')] : []),
    ...(denials > 0 ? [style.yellow(counted(denials, 'denial'))] : []),
  ]
}

/** What the claims against a fact say in its place, each value once: whoever reads it sees both. */
function otherRows({ content, against }: Fact, style: Style): string[][] {
  const others = new Set(against.map(({ value }) => valueText(value)))
  others.delete(valueText(content))
  return [...others].map((value) => ['', style.dim(value), style.dim('said otherwise')])
}

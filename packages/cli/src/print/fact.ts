import type { Fact } from '../ask/facts.ts'
import type { Style } from './style.ts'
import { table } from './table.ts'
import { valueText } from './value.ts'
import { counted, propertyWords } from './words.ts'

/** One line for each fact: the property, the value, and how well it is supported. */
export function factLines(facts: readonly Fact[], style: Style): string[] {
  const rows = facts.map(({ property, content, disputed, independentChains, atLeast, denials }, index) => [
    `  ${facts[index - 1]?.property === property ? '' : propertyWords(property)}`,
    style.cyan(valueText(content)),
    `${atLeast ? 'at least ' : ''}${counted(independentChains, 'chain')}`,
    ...(disputed ? [style.yellow('disputed')] : []),
    ...(denials > 0 ? [style.yellow(counted(denials, 'denial'))] : []),
  ])
  return table(rows)
}

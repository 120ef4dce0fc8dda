import { facts, type Evidence, type Fact } from '@isnad/evidence'
import { indexById } from './diff-parts.ts'
import { isSame } from './field-changes.ts'
import type { FactChange } from './release-diff.ts'

/** The facts that differ between two bodies of evidence, by id. Which claims hold a fact is no difference by itself. */
export function diffFacts(a: Evidence, b: Evidence): FactChange[] {
  const [before, after] = [indexById(facts(a)), indexById(facts(b))]
  return [...new Set([...before.keys(), ...after.keys()])].sort().flatMap((id): FactChange[] => {
    const [was, is] = [before.get(id), after.get(id)]
    if (was && is && isSame(shown(was), shown(is))) return []
    return [{ id, ...(was && { before: was }), ...(is && { after: is }) }]
  })
}

/** What a reader sees of a fact beside the list of its claims. */
function shown({ value, bounds, qualifiers, disputed, denials, independentChains, atLeast, sources }: Fact) {
  return { value, bounds, qualifiers, disputed, denials: denials.length, independentChains, atLeast, sources }
}

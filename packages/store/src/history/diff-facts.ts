import type { FactRow } from '@isnad/schema/tables'

/** The facts of one property of one record, of which something is other than it was. */
export interface FactsChange {
  subject: string
  property: string
  action: 'added' | 'changed' | 'removed'
  fields: string[]
}

/** What a reader sees of a fact beside its claims; the names are those of the API. */
const SHOWN = ['disputed', 'denials', 'independentChains', 'sourceCount'] as const

/** Compares the facts before a load with those after it, by subject and property. */
export function diffFacts(before: readonly FactRow[], after: readonly FactRow[]): FactsChange[] {
  const place = ({ subjectId, property }: FactRow) => `${subjectId} ${property}`
  const [old, fresh] = [Map.groupBy(before, place), Map.groupBy(after, place)]
  return [...new Set([...old.keys(), ...fresh.keys()])].sort().flatMap((key): FactsChange[] => {
    const [was, is] = [old.get(key), fresh.get(key)]
    const { subjectId: subject, property } = (is ?? was)![0]!
    if (was === undefined) return [{ subject, property, action: 'added', fields: [] }]
    if (is === undefined) return [{ subject, property, action: 'removed', fields: [] }]
    const fields = changedFields(was, is)
    return fields.length === 0 ? [] : [{ subject, property, action: 'changed', fields }]
  })
}

function changedFields(before: readonly FactRow[], after: readonly FactRow[]): string[] {
  const old = new Map(before.map((fact) => [fact.id, fact]))
  const pairs = after.flatMap((is) => {
    const was = old.get(is.id)
    return was ? [[was, is] as const] : []
  })
  const isOther =
    pairs.length < Math.max(before.length, after.length) || pairs.some(([a, b]) => valueOf(a) !== valueOf(b))
  return [
    ...(isOther ? ['value'] : []),
    ...SHOWN.filter((name) => pairs.some(([a, b]) => a[name] !== b[name])),
  ]
}

/** What a fact says, as a text that two facts share if they say the same. */
function valueOf({ valueKey, lowest, highest, rank }: FactRow): string {
  return JSON.stringify([valueKey, lowest, highest, rank])
}

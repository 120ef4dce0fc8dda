import type { Property, Value } from '@isnad/schema'
import { toApiValue, type ApiValue } from './value-refs.ts'

/** A qualifier with what the registry says of it. */
export interface ApiQualifier {
  name: string
  description: string
  value: ApiValue
}

/** Qualifiers as the API gives them, in the order in which they were written. */
export function toQualifiers(
  qualifiers: { [name: string]: Value } | null,
  property: Property | undefined,
): ApiQualifier[] {
  return Object.entries(qualifiers ?? {}).map(([name, value]) => {
    const qualifier = property?.qualifiers?.[name]
    return { name, description: qualifier?.description ?? name, value: toApiValue(value, qualifier?.codes) }
  })
}

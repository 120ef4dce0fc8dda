import { canonicalJson } from '../canonical.ts'
import type { FieldChange } from './release-diff.ts'

/** The fields whose values differ, by name. */
export function fieldChanges(before: object, after: object): FieldChange[] {
  const [old, fresh] = [new Map(Object.entries(before)), new Map(Object.entries(after))]
  return [...new Set([...old.keys(), ...fresh.keys()])]
    .sort()
    .filter((field) => !isSame(old.get(field), fresh.get(field)))
    .map((field) => ({
      field,
      ...(old.get(field) !== undefined && { before: old.get(field) }),
      ...(fresh.get(field) !== undefined && { after: fresh.get(field) }),
    }))
}

/** Whether two values say the same, whatever the order of their keys. */
export function isSame(a: unknown, b: unknown): boolean {
  // Wrapped, because `undefined` has no JSON of its own.
  return canonicalJson({ value: a }) === canonicalJson({ value: b })
}

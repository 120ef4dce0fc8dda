import type { Withdrawal } from '@isnad/schema'
import { compareText } from '../issue.ts'
import { fieldChanges } from './field-changes.ts'
import type { Changes } from './release-diff.ts'

/** Compares the parts of one type by their ids. */
export function diffParts<T extends { id: string }>(
  before: readonly T[],
  after: readonly T[],
  withdrawnBy: (part: T) => Withdrawal | undefined,
): Changes<T> {
  const [old, fresh] = [indexById(before), indexById(after)]
  const gone = [...old.values()].filter(({ id }) => !fresh.has(id))
  return {
    added: [...fresh.values()].filter(({ id }) => !old.has(id)),
    changed: [...old.values()].flatMap((was) => {
      const is = fresh.get(was.id)
      const fields = is === undefined ? [] : fieldChanges(was, is)
      return is !== undefined && fields.length > 0 ? [{ id: was.id, before: was, after: is, fields }] : []
    }),
    withdrawn: gone.flatMap((part) => {
      const withdrawal = withdrawnBy(part)
      return withdrawal ? [{ part, withdrawal }] : []
    }),
    vanished: gone.filter((part) => withdrawnBy(part) === undefined),
  }
}

/** Parts by their ids, in the order of their ids. */
export function indexById<T extends { id: string }>(parts: readonly T[]): Map<string, T> {
  return new Map([...parts].sort((a, b) => compareText(a.id, b.id)).map((part) => [part.id, part]))
}

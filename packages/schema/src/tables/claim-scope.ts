import type { Scope } from '../scope.ts'

/** A scope that claims about a property of a record have, and the days of which they may speak. */
export interface ClaimScope {
  scope: Scope
  /** The least last day of which one of them may speak, in days since 1970-01-01; `null` where none has a last day. */
  firstEnd: number | null
  /** The greatest first day of which one of them may speak; `null` where none has a first day. */
  lastBegin: number | null
}

import type { Evidence } from './evidence.ts'

/** Two claims of which one is wrong. `left` comes before `right` in the order of their ids. */
export interface Conflict {
  /** Ids of the claims. */
  left: string
  right: string
  /** Id of the record that both are about. */
  subject: string
  property: string
}

export function conflicts(evidence: Evidence): Conflict[] {
  throw new Error(`not written yet: ${evidence.claims.length} claims`)
}

import type { Fact } from '@isnad/evidence'
import type { Claim, Dataset, Record, Source, Withdrawal } from '@isnad/schema'
import type { VerdictChange } from './verdict-change.ts'

/** What a reviewer needs to know between two releases of a dataset. Every list is in the order of its ids. */
export interface ReleaseDiff {
  /** Id of the dataset. */
  dataset: string
  from: ReleaseName
  to: ReleaseName
  /** What the dataset says of itself: title, licence, coverage, dependencies. */
  about: FieldChange[]
  records: Changes<Record>
  sources: Changes<Source>
  claims: ClaimChanges
  /** Withdrawals that were not in the older release. */
  withdrawals: Withdrawal[]
  /** The facts that are new, gone, or other than they were. */
  facts: FactChange[]
  /** The days and networks for which the answer about a service is another. */
  verdicts: VerdictChange[]
}

/** Which release it is. */
export interface ReleaseName extends Pick<Dataset, 'version'> {
  hash: string
}

/** What became of the parts of one type. */
export interface Changes<T> {
  added: T[]
  changed: Change<T>[]
  /** Gone, with a withdrawal that says so. */
  withdrawn: Withdrawn<T>[]
  /** Gone without one, which `checkAgainst` reports. */
  vanished: T[]
}

/** What became of claims. A correction is one of `corrected`, and its replacement one of `added`. */
export interface ClaimChanges extends Changes<Claim> {
  /** Those that must not be used any more and could be before. */
  corrected: Correction[]
}

/** A part that both releases have, with other content. */
export interface Change<T> {
  id: string
  before: T
  after: T
  /** Never empty. */
  fields: FieldChange[]
}

/** A field with another value; `undefined` where it is absent. */
export interface FieldChange {
  field: string
  before?: unknown
  after?: unknown
}

/** A part that is gone, and the withdrawal of it or of what it was a part of. */
export interface Withdrawn<T> {
  part: T
  withdrawal: Withdrawal
}

/** A claim that was deprecated: a correction keeps it, and says why. */
export interface Correction {
  claim: Claim
  reason: string
  /** The claims that stand in its place, if any. */
  replacedBy: Claim[]
}

/** A fact before and after; absent where there was or is none. */
export interface FactChange {
  /** Id of the fact. */
  id: string
  before?: Fact
  after?: Fact
}

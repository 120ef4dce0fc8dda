import type { Evidence, EvidenceRecord } from '../evidence.ts'

/** What matching needs to know of a record. A whole `Record` of the schema will do. */
export interface MatchRecord extends EvidenceRecord {
  /** Id of the dataset that defines it. */
  dataset: string
  kind: string
  labels: readonly { text: string }[]
  identifiers?: { readonly [system: string]: readonly string[] }
}

/** Evidence with the records that may be the same. */
export interface MatchEvidence extends Evidence {
  records: readonly MatchRecord[]
}

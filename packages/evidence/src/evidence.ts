import type { Claim, Property } from '@isnad/schema'
import type { LeftOut } from './left-out.ts'

/** What the rules need to know of a source. A whole `Source` of the schema will do. */
export interface EvidenceSource {
  id: string
  /** Id of the outlet. */
  publisher?: string
  /** EDTF date of publication. */
  published?: string
  /** Id of the source in which this one stands quoted: it was public when that one was. */
  quotedIn?: string
}

/** What the rules need to know of a record. A whole `Record` of the schema will do. */
export interface EvidenceRecord {
  id: string
  /** Ids of the wider records that it is in: what is said of a country holds of its cities. */
  partOf?: readonly string[]
}

/**
 * Everything that the rules look at, as plain JSON. Only `claims` must be there, but what is missing is not known: without
 * its source a claim has no day of publication, without records a city is in no country. The `sameAs` claims that join
 * agents, operators and places belong among the claims. The order of the lists never matters.
 */
export interface Evidence {
  claims: readonly Claim[]
  sources?: readonly EvidenceSource[]
  records?: readonly EvidenceRecord[]
  /**
   * Properties of the caller's own, over those of the registry. A property that neither knows is taken as
   * single-valued and not varying in time.
   */
  properties?: { readonly [name: string]: Property }
  /** What is not among the claims, where they are not all that there are. */
  leftOut?: LeftOut
}

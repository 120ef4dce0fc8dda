import type { Claim } from './claim.ts'
import type { Record } from './record.ts'
import type { Source } from './source.ts'
import type { Text } from './text.ts'

/** What a dataset says of itself. */
export interface Dataset {
  /** Short and unique, the first half of every id in it: `morocco-voip-2016`. */
  id: string
  /** Name of the npm package. */
  name: string
  /** Semantic version of the package. */
  version: string
  title: Text
  description: Text
  /** SPDX id of the licence of the data. */
  licence: string
  maintainers: string[]
  coverage?: Coverage
  /** The datasets whose records this one may cite: id to the range of versions. */
  dependencies: { [id: string]: string }
}

/** Of what and of when a dataset speaks. */
export interface Coverage {
  /** Ids of places. If there is one, it is the place of every scope that names none. */
  places: string[]
  /** EDTF interval. */
  period?: string
}

/** A claim, record or source that was taken back. It is served as a tombstone, and never again as itself. */
export interface Withdrawal {
  /** Id of what was withdrawn. */
  id: string
  /** The day, `YYYY-MM-DD`. */
  date: string
  reason: Text
}

/** One version of a dataset, whole: what a build writes and a load takes. */
export interface Release {
  dataset: Dataset
  /** SHA-256 of the content, as 64 lower-case hexadecimal digits: the release's identity. */
  hash: string
  records: Record[]
  sources: Source[]
  claims: Claim[]
  withdrawals: Withdrawal[]
}

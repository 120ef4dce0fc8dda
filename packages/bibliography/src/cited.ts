import type { Claim, Dataset, Source } from '@isnad/schema'

/** What people call a record, preferably in this language (BCP 47). */
export type NameOf = (id: string, language: string) => string

/** As much of a source as a bibliography names. */
export type CitedSource = Pick<
  Source,
  'id' | 'type' | 'title' | 'publisher' | 'authors' | 'published' | 'language' | 'url'
>

/** As much of a claim as a citation of it names. */
export type CitedClaim = Pick<
  Claim,
  'id' | 'subject' | 'property' | 'chain' | 'citations' | 'deprecated' | 'denied'
>

/** A release of a dataset, as it is cited. */
export interface CitedRelease {
  dataset: Pick<Dataset, 'id' | 'name' | 'version' | 'title' | 'licence' | 'maintainers'>
  /** SHA-256 of its content, which is its identity. */
  hash: string
  /** The day on which whoever cites it came by it, YYYY-MM-DD; a release itself bears no date. */
  accessed?: string
}

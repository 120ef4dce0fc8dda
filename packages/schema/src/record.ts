import type { Kind } from './kinds.ts'
import type { Text } from './text.ts'

/** A name of a record in one language or script. */
export interface Label {
  /** BCP 47 tag: `ar`, `ar-Latn` for a transliteration, `en`. */
  language: string
  text: string
}

/** Something that claims are about. What a record itself holds is the coder's; what sources say of it are claims. */
export interface Record {
  /** `<dataset>:<slug>`: readable, and never used for another. */
  id: string
  /** Id of the dataset that defines it. */
  dataset: string
  kind: Kind
  /** Names, the preferred one of each language first. */
  labels: Label[]
  /** Ids in other systems: `{ wikidata: ['Q1049511'] }`. */
  identifiers?: { [system: string]: string[] }
  /** The wider records that this one is in: a city's country, a tweet's thread. What covers a place covers its parts. */
  partOf?: string[]
  /** A person's public role, which is why the person is recorded at all. Persons only, and always. */
  publicRole?: Text
  /** A remark of the coder's, by language. */
  note?: Text
}

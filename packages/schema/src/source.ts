import type { Text } from './text.ts'

/** One extraction of a source's text. */
export interface Rendition {
  /** Its name within the source; `main` where there is one. */
  id: string
  /** SHA-256 of the NFC text in UTF-8, as 64 lower-case hexadecimal digits. */
  sha256: string
  /** Length of the NFC text in Unicode code points. */
  length: number
}

/** A published document. */
export interface Source {
  /** `<dataset>:<slug>`. */
  id: string
  dataset: string
  /** A code of the vocabulary `sourceType`. */
  type: string
  title: Text
  /** Id of the record of the outlet; absent where the document does not name it. */
  publisher?: string
  /** Ids of the authors that the document names. */
  authors?: string[]
  /** EDTF date of publication, from the document's own page or text. A set where it is not known exactly. */
  published?: string
  /** BCP 47 tag of the text's language. */
  language: string
  url?: string
  /** Id of the source in which this one stands quoted, and in whose text its passages are cited. */
  quotedIn?: string
  /** Its texts; empty for a source that stands in another. */
  renditions: Rendition[]
  note?: Text
}

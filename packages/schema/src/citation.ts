/**
 * A passage of a text: a W3C Web Annotation TextPositionSelector and a digest of what stands there. The text itself is
 * never stored.
 */
export interface Citation {
  /** Id of the source in whose text the passage stands. */
  source: string
  /** Which of the source's texts, by the name of the rendition; `main` where it has one. */
  rendition: string
  /** First position, in Unicode code points of the NFC text, from 0. */
  start: number
  /** The position after the last, in the same unit. */
  end: number
  /** SHA-256 of the passage, NFC in UTF-8, as 64 lower-case hexadecimal digits. */
  sha256: string
}

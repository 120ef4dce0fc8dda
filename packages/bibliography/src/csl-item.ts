/** A date of CSL: the parts of a day, as far as they are known; or, of a set of days, its text in EDTF. */
export type CslDate = { 'date-parts': number[][] } | { literal: string }

/** A name as a whole. Where the family name of an Arabic or a corporate name begins is not guessed. */
export interface CslName {
  literal: string
}

/** An item of a bibliography, by the names of CSL-JSON 1.0.2; those that Isnad uses. */
export interface CslItem {
  id: string
  /** The key of an entry of BibTeX. */
  'citation-key'?: string
  type: string
  title: string
  author?: CslName[]
  'container-title'?: string
  issued?: CslDate
  accessed?: CslDate
  language?: string
  version?: string
  URL?: string
  /** What holds it, and where in there. */
  archive?: string
  archive_location?: string
  source?: string
  note?: string
}

/**
 * A text on one line, without signs that no format shows: line ends and blanks become one blank, control characters and
 * marks that turn the direction of writing are left out. The joiners of Persian and Urdu stay.
 */
export function oneLine(text: string): string {
  return text
    .replaceAll(/[\s\u2028\u2029]+/g, ' ')
    .replaceAll(/[\p{Cc}\p{Cs}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF\uFFFE\uFFFF]/gu, '')
    .replaceAll(/ {2,}/g, ' ')
    .trim()
    .normalize('NFC')
}

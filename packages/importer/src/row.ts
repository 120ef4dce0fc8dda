/** One row of a foreign file, with the place in the text where it stands. */
export interface Row {
  /** From 1, without the header. */
  number: number
  /** The line on which it begins, from 1. */
  line: number
  /** First position, in code points of the NFC text. */
  start: number
  /** The position after the last, without the end of the line. */
  end: number
  /** SHA-256 of the row in NFC, as UTF-8. */
  sha256: string
  /** What stands in the columns, white space at the ends removed. A blank cell is not there. */
  cells: ReadonlyMap<string, string>
  /** Of a row that is not flat, such as JSON: the row as parsed. */
  data?: unknown
}

/** Something of a file that is no row: a line that cannot be read, a cell beyond the columns. */
export interface Unreadable {
  line: number
  /** Why, in English. */
  message: string
  /** The beginning of what stands there. */
  value: string
}

/** A file that was opened: what is known of it before its rows are read. */
export interface Table {
  /** The columns by their names as printed, in order. */
  columns: readonly string[]
  /** How the file is written, for the report: `comma-separated`. */
  format: string
  /** The rows and what could not be read as one, in the order of the file. */
  rows: AsyncIterable<Row | Unreadable>
}

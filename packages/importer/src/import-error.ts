/** What an import can fail of as a whole. What is wrong with one row ends in the report instead. */
export const IMPORT_ERRORS = {
  FILE_NOT_FOUND: 'there is no such file, or it cannot be read',
  BAD_ENCODING:
    'the file is neither UTF-8 nor UTF-16 with its byte order mark, nor of the encoding that was named',
  BAD_GZIP: 'the file is gzip that is damaged or cut off',
  EXPANSION_REFUSED: 'the file expands further than data does',
  NO_TEXT: 'the file is a workbook, an archive or of another kind that is no text',
  LINE_TOO_LONG: 'a line is longer than the importer reads at once',
  FILE_TOO_LARGE: 'the file has more characters than a position can count',
  EMPTY_FILE: 'the file has no content, or no row',
  UNKNOWN_SHAPE: 'the file is not of a shape that the importer knows',
  TOO_DIRTY: 'too many rows of the file cannot be read at all',
  BAD_OPTION: 'an option has a value that is none',
  OUT_NOT_EMPTY: 'the folder to write to holds something already',
  OUT_NOT_WRITABLE: 'the folder cannot be written',
  TOO_MANY_FILES: 'the package would have more files than a package may have',
  ABORTED: 'the import was interrupted',
} as const

export type ImportErrorCode = keyof typeof IMPORT_ERRORS

/** Thrown where an import cannot go on, or must not begin. Nothing is left where the package would have been. */
export class ImportError extends Error {
  readonly code: ImportErrorCode
  /** What to do. */
  readonly next: string | undefined

  constructor(code: ImportErrorCode, message: string, next?: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'ImportError'
    this.code = code
    this.next = next
  }
}

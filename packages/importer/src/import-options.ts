/** How far an import has come. */
export interface ImportProgress {
  bytes: number
  /** Of all documents together; absent where it is not known. */
  totalBytes?: number
  rows: number
  claims: number
}

export interface ImportOptions {
  /** The folder to write. It may be there, if it is empty. */
  out: string
  /** Id of the dataset. By default the name of the importer and that of the file. */
  id?: string
  /** Whether a dataset package that is there is replaced. */
  force?: boolean
  /** When the file was published, as an EDTF date. Without it, "still so" has no end. */
  published?: string
  /** Where the file was published. */
  url?: string
  /**
   * How the file is encoded, by its label in the Encoding Standard: `windows-1256`. By default UTF-8, or UTF-16 where its
   * byte order mark says so.
   */
  encoding?: string
  /** Called now and then, four times a second at most, and once at the end. */
  onProgress?: (progress: ImportProgress) => void
  signal?: AbortSignal
}

/** What can go wrong with a store and is not a fault of the program. */
export type StoreErrorCode =
  /** The address of the database is of a kind that this version does not serve. */
  | 'UNSUPPORTED_DATABASE'
  /** No server of the database answers, or the one that takes loads does not; of a file, that it cannot be opened or written. */
  | 'DATABASE_UNAVAILABLE'
  /** The server of the database answers, and lets nobody in, or not do what is asked: a password, a name, a right. */
  | 'DATABASE_REFUSED'
  /** The file is no SQLite database, or a damaged one. */
  | 'NOT_A_DATABASE'
  /** The database has tables of another program under the names of ours. */
  | 'FOREIGN_DATABASE'
  /** The disk of the database is full. */
  | 'DISK_FULL'
  /** The database has no tables yet. */
  | 'NOT_MIGRATED'
  /** A dataset that a release depends on is neither loaded nor among the releases given. */
  | 'MISSING_DEPENDENCY'
  /** Releases depend on each other in a circle, or one dataset was given twice. */
  | 'BAD_RELEASES'
  /** A release names a record, a source or a claim that is nowhere. */
  | 'DANGLING_REFERENCE'
  /** Two things have one id. */
  | 'DUPLICATE_ID'
  /** A release uses a property that the registry does not have. */
  | 'UNKNOWN_PROPERTY'
  /** Another process kept loading at the same time. */
  | 'LOAD_CONFLICT'
  /** A text is not of the form of an id. */
  | 'BAD_ID'
  /** Nothing has this id. */
  | 'UNKNOWN_ID'
  /** What had this id was taken back. */
  | 'WITHDRAWN'
  /** A release is asked for that is not the one served. */
  | 'RELEASE_NOT_SERVED'
  /** A short id stands for several things. */
  | 'AMBIGUOUS_ID'
  /** What is searched for is too long. */
  | 'TEXT_TOO_LONG'
  /** What is searched for has too many words. */
  | 'TOO_MANY_WORDS'
  /** What is searched for has no letter and no digit. */
  | 'NO_WORDS'

/** An expected failure of the store: a code, what happened, and in the message what to do next. */
export class StoreError extends Error {
  override name = 'StoreError'
  readonly code: StoreErrorCode
  /** Ids that may have been meant. */
  readonly candidates: readonly string[]
  /** The limit that was passed and the actual number, where there is one. */
  readonly details: { readonly [name: string]: number }

  constructor(
    code: StoreErrorCode,
    message: string,
    candidates: readonly string[] = [],
    options?: ErrorOptions & { details?: { readonly [name: string]: number } },
  ) {
    super(message, options)
    this.code = code
    this.candidates = candidates
    this.details = options?.details ?? {}
  }

  /** @param cause what the engine said */
  static notMigrated(cause: unknown): StoreError {
    return new StoreError('NOT_MIGRATED', 'the database has no tables yet; call migrate() first', [], {
      cause,
    })
  }

  /** @param cause what the engine said */
  static diskFull(cause: unknown): StoreError {
    return new StoreError(
      'DISK_FULL',
      'the disk of the database is full, and nothing has changed: what was loaded before is served; make room and load again',
      [],
      { cause },
    )
  }
}

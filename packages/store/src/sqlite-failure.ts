import { StoreError } from './store-error.ts'

/** Primary result codes of https://sqlite.org/rescode.html; the lowest byte of an extended one. */
const CODES = {
  perm: 3,
  busy: 5,
  locked: 6,
  readOnly: 8,
  io: 10,
  corrupt: 11,
  full: 13,
  cannotOpen: 14,
  noDatabase: 26,
}

/** The extended code where the file that connections share cannot be made as large as it must be: there is no room. */
const NO_ROOM_TO_SHARE = 4874

/** What SQLite itself has thrown. */
function causeOf(error: unknown): unknown {
  return error instanceof Error && error.cause instanceof Error ? error.cause : error
}

/** Whether another connection has the file for itself. */
export function isLocked(error: unknown): boolean {
  const cause = causeOf(error)
  const code = cause instanceof Error && 'errcode' in cause ? Number(cause.errcode) & 0xff : 0
  return code === CODES.busy || code === CODES.locked
}

/**
 * What a failure of SQLite means to a caller; none where it means nothing but a fault of the program.
 *
 * @param path of the file
 */
export function sqliteFailure(error: unknown, path: string): StoreError | undefined {
  const cause = causeOf(error)
  if (!(cause instanceof Error)) return undefined
  if (cause.message.includes('no such table')) return StoreError.notMigrated(error)
  if (/^table .* already exists$/.test(cause.message))
    return failed(
      'FOREIGN_DATABASE',
      `${path} has tables of another program (${cause.message}); give another file, or one that does not exist`,
    )
  const extended = 'errcode' in cause && typeof cause.errcode === 'number' ? cause.errcode : 0
  if (extended === NO_ROOM_TO_SHARE) return StoreError.diskFull(error)
  switch (extended & 0xff) {
    case CODES.full:
      return StoreError.diskFull(error)
    case CODES.noDatabase:
    case CODES.corrupt:
      return failed(
        'NOT_A_DATABASE',
        `${path} is no SQLite database, or a damaged one; give another file, or one that does not exist`,
      )
    case CODES.cannotOpen:
    case CODES.perm:
    case CODES.io:
      return failed(
        'DATABASE_UNAVAILABLE',
        `${path} cannot be opened as a database (${cause.message}); its folder must exist, and this user must be able to write there`,
      )
    case CODES.readOnly:
      return failed(
        'DATABASE_UNAVAILABLE',
        `${path} cannot be written; let this user write the file and its folder, or give a copy elsewhere`,
      )
    case CODES.busy:
    case CODES.locked:
      return failed(
        'DATABASE_UNAVAILABLE',
        `${path} is locked by another program; wait until that is done, and try again`,
      )
    default:
      return undefined
  }

  function failed(code: ConstructorParameters<typeof StoreError>[0], message: string): StoreError {
    return new StoreError(code, message, [], { cause: error })
  }
}

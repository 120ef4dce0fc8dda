import { InputError, IsnadError } from '../errors.ts'

/** One thing that is wrong inside a dataset package. */
export interface PackageIssue {
  code: string
  /** Path of the file, relative to the package. */
  file: string
  /** From 1. */
  line: number
  /** From 1, in UTF-16 code units. */
  column: number
  message: string
  /** What to do. */
  next?: string
}

/** What `@isnad/dataset` and `@isnad/store` throw, as far as it is told here: types of this package need no other. */
interface PeerError extends Error {
  code: string
  issues?: readonly PackageIssue[]
  next?: string
}

/**
 * A dataset package is not there, is refused, has errors, or does not fit with the others. `code` says which:
 * `PACKAGE_NOT_FOUND`, `VERSION_CONFLICT`, …
 */
export class PackageError extends IsnadError {
  override readonly name = 'PackageError'
  /** What is wrong inside the package, each with file, line, column and what to do. Mostly none. */
  readonly issues: readonly PackageIssue[]
  /** What to do. */
  readonly next: string | undefined

  constructor(cause: PeerError) {
    const { code, issues = [], message, next } = cause
    super(next === undefined ? message : `${message}; ${next}`, code, false, { cause })
    this.issues = issues
    this.next = next
  }
}

/** Waits for packages, and gives what is wrong with them as an error of this package. */
export async function asPackageError<T>(loading: Promise<T>): Promise<T> {
  return loading.catch((error: unknown) => {
    throw isOfPeer(error) ? new PackageError(error) : error
  })
}

/** Waits for a database, and gives what is wrong with it as an error of this package. */
export async function asInputError<T>(opening: Promise<T>): Promise<T> {
  return opening.catch((cause: unknown) => {
    throw isOfPeer(cause) ? new InputError(cause.message, cause.code, false, { cause }) : cause
  })
}

/** By its name it is one of a peer, whose class belongs to whichever copy of it was loaded. */
function isOfPeer(error: unknown): error is PeerError {
  return error instanceof Error && ['DatasetError', 'StoreError'].includes(error.name)
}

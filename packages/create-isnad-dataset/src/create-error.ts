/** A failure that the caller can mend. Nothing was written. */
export class CreateError extends Error {
  /** A stable upper-case word: `BAD_ID`. */
  readonly code: string
  /** What to do now. */
  readonly next: string

  constructor(code: string, message: string, next: string) {
    super(message)
    this.name = 'CreateError'
    this.code = code
    this.next = next
  }
}

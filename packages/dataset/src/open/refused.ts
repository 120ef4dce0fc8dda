import { DatasetError } from '../issue.ts'

/** An error about a package as a whole: a code, what happened, and what to do. */
export function refused(code: string, message: string, next?: string): DatasetError {
  return new DatasetError(message, [], { code, ...(next !== undefined && { next }) })
}

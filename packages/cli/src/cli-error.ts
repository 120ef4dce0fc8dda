import type { Issue } from '@isnad/dataset'
import { EXIT, type ExitCode } from './exit-codes.ts'

export interface CliErrorDetails {
  /** A stable upper-case word: `UNKNOWN_RECORD`. */
  code: string
  /** What was wrong, where it was given (`--feature`), and with which value. */
  message: string
  /** The option, argument or file. */
  place?: string
  value?: string
  /** What is wrong with a dataset package, each with its place and its next step. */
  issues?: readonly Issue[]
  /** What to do now. */
  next?: string
  /** Default `EXIT.USAGE`. */
  exitCode?: ExitCode
}

/** A failure that the caller can mend. Whatever else is thrown is a mistake of ours and shows its stack. */
export class CliError extends Error {
  readonly details: Omit<CliErrorDetails, 'exitCode'>
  readonly exitCode: ExitCode

  constructor({ exitCode = EXIT.USAGE, ...details }: CliErrorDetails) {
    super(details.message)
    this.name = 'CliError'
    this.details = details
    this.exitCode = exitCode
  }
}

import { CommanderError } from 'commander'
import type { DatasetError } from '@isnad/dataset'
import { CliError } from '../cli-error.ts'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import type { Io } from '../io.ts'
import { formatIssue } from './issue.ts'
import { styleOf } from './style.ts'

export interface ErrorSetting {
  /** What was called: `isnad ask availability`. */
  command: string
  /** Whether the caller asked for JSON. */
  json: boolean
}

/** Prints what went wrong to standard error, as JSON to who asked for JSON, and gives the exit code that says so. */
export function printError(error: unknown, io: Io, { command, json }: ErrorSetting): ExitCode {
  const known = toCliError(error, command)
  if (json) {
    io.stderr.write(`${JSON.stringify({ error: known.details })}\n`)
    return known.exitCode
  }
  const style = styleOf(io.stderr, io.env)
  const { code, message, issues = [], next } = known.details
  io.stderr.write(`${style.red(code)} ${style.rtl(message)}\n`)
  for (const issue of issues) {
    io.stderr.write(`  ${style.rtl(formatIssue(issue))}\n`)
    if (issue.next) io.stderr.write(`      ${style.rtl(issue.next)}\n`)
  }
  if (next) io.stderr.write(`  ${style.rtl(next)}\n`)
  return known.exitCode
}

function toCliError(error: unknown, command: string): CliError {
  if (error instanceof CliError) return error
  if (error instanceof CommanderError) return fromCommander(error, command)
  return fromPackages(error) ?? fromFiles(error) ?? unexpected(error)
}

function fromCommander(error: CommanderError, command: string): CliError {
  // Commander puts its suggestion, "(Did you mean …?)", on a line of its own.
  const [message = '', suggestion] = error.message
    .replace(/^error: /, '')
    .replace(/\((.*\?)\)$/, '$1')
    .split('\n')
  const code = error.code
    .replace('commander.', '')
    .replace(/([a-z])([A-Z])/g, '$1_$2')
    .toUpperCase()
  const next = suggestion ?? `${command} --help lists the ${command === 'isnad' ? 'commands' : 'options'}`
  return new CliError({ code, message, next })
}

/** The expected failures of the packages below. They are known by name: their classes would take long to import. */
function fromPackages(error: unknown): CliError | undefined {
  if (!(error instanceof Error)) return undefined
  if ('code' in error && error.code === 'ERR_UNKNOWN_BUILTIN_MODULE')
    return new CliError({
      code: 'NODE_TOO_OLD',
      message: `this is Node ${process.versions.node}, which has no ${/node:\w+/.exec(error.message)?.[0] ?? 'such module'}`,
      next: 'Use Node 22.13 or later',
      exitCode: EXIT.FAILED,
    })
  if (error.name === 'StoreError' && 'code' in error)
    return new CliError({ code: String(error.code), message: error.message, exitCode: EXIT.FAILED })
  // A local client wraps it.
  if (error.name === 'PackageError' || error.name === 'InputError') return fromPackages(error.cause)
  if (error.name !== 'DatasetError') return undefined
  // By its name it is one of @isnad/dataset, which has them.
  const { code, issues, summary, next } = error as DatasetError
  return new CliError({
    code,
    message: summary,
    ...(issues.length > 0 && { issues }),
    ...(issues.length === 0 && next !== undefined && { next }),
    exitCode: EXIT.FAILED,
  })
}

/** What the system says of a file or a folder: that it may not be written, or that there is no room. */
function fromFiles(error: unknown): CliError | undefined {
  if (!(error instanceof Error) || !('syscall' in error) || !('path' in error)) return undefined
  const value = String(error.path)
  return new CliError({
    code: 'FILE_FAILED',
    message: error.message,
    place: value,
    value,
    next: 'Name a file or a folder that this user may read and write, on a disk with room',
    exitCode: EXIT.FAILED,
  })
}

function unexpected(error: unknown): CliError {
  return new CliError({
    code: 'UNEXPECTED',
    message: error instanceof Error ? (error.stack ?? error.message) : String(error),
    next: 'This is a mistake in isnad. Please report it with the lines above.',
    exitCode: EXIT.FAILED,
  })
}

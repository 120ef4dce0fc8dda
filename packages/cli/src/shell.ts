import type { Command } from 'commander'
import { EXIT, type ExitCode } from './exit-codes.ts'
import type { Io } from './io.ts'
import { styleOf, type Style } from './print/style.ts'

/** What a command is given beside its options. */
export interface Shell {
  readonly io: Io
  /** Of standard output. */
  readonly style: Style
  /** Prints lines to standard output. */
  readonly print: (...lines: string[]) => void
  /** Prints a value as JSON to standard output, indented. */
  readonly printJson: (value: unknown) => void
  /** How the command ends if nothing is thrown; `EXIT.OK` unless it says otherwise. */
  exitCode: ExitCode
}

/** Adds a command, or several, to the program. */
export type DefineCommand = (program: Command, shell: Shell) => void

export function createShell(io: Io): Shell {
  return {
    io,
    style: styleOf(io.stdout, io.env),
    print: (...lines) => io.stdout.write(`${lines.join('\n')}\n`),
    printJson: (value) => io.stdout.write(`${JSON.stringify(value, undefined, 2)}\n`),
    exitCode: EXIT.OK,
  }
}

import { Command, CommanderError } from 'commander'
import { commands } from './commands/index.ts'
import { EXIT, type ExitCode } from './exit-codes.ts'
import type { Io } from './io.ts'
import { printError } from './print/error.ts'
import { createShell } from './shell.ts'
import { version } from './version.ts'

export { EXIT, type ExitCode } from './exit-codes.ts'
export { processIo, type Io, type Output } from './io.ts'

/**
 * Runs one `isnad` command.
 *
 * @param argv the arguments after `isnad`
 * @param io where it writes and what it is given; tests pass their own
 * @returns the exit code; nothing is thrown for what a caller can mend
 */
export async function run(argv: readonly string[], io: Io): Promise<ExitCode> {
  const shell = createShell(io)
  const program = new Command('isnad')
    .description(
      'Who says that a service was blocked, who says otherwise, and how many independent witnesses that is.',
    )
    .version(await version(), '-v, --version', 'print the version')
    .helpCommand('help [command]', 'show the help of a command')
    .helpOption('-h, --help', 'show this help')
    .exitOverride()
    .showHelpAfterError(false)
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: (text) => io.stderr.write(text),
      // Printed below, with a code and the next step.
      outputError: () => {},
      getOutHelpWidth: () => shell.style.width,
      getErrHelpWidth: () => shell.style.width,
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    })
  for (const define of commands) define(program, shell)
  try {
    await program.parseAsync(argv, { from: 'user' })
    return shell.exitCode
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return EXIT.OK
    // Called without a command: the help was printed, and that is all there is to say.
    if (error instanceof CommanderError && error.code === 'commander.help') return EXIT.USAGE
    return printError(error, io, { command: commandOf(program, argv), json: argv.includes('--json') })
  }
}

/** The command that the arguments name, as far as there is one: `isnad ask availability`. */
function commandOf(program: Command, argv: readonly string[]): string {
  let command = program
  const names = [program.name()]
  for (const name of argv) {
    const next = command.commands.find((each) => each.name() === name)
    if (!next) break
    names.push(name)
    command = next
  }
  return names.join(' ')
}

import { readFileSync } from 'node:fs'
import { relative, resolve } from 'node:path'
import { Command, CommanderError } from 'commander'
import { checkLicence, type Answers } from './answers.ts'
import { createDataset } from './create-dataset.ts'
import { CreateError } from './create-error.ts'
import type { Io } from './io.ts'
import { LICENCES } from './licences.ts'

export { processIo, type Io } from './io.ts'

/** How the command ends: as it should; it could not write; it was called wrongly; left by Ctrl-C. */
export const EXIT = { OK: 0, FAILED: 1, USAGE: 2, CANCELLED: 130 } as const

interface Flags extends Partial<Omit<Answers, 'licence'>> {
  licence?: string
  yes?: true
  force?: true
}

/**
 * Runs `create-isnad-dataset`.
 *
 * @param argv the arguments after the name of the command
 * @param io where it reads and writes; tests pass their own
 * @returns the exit code; nothing is thrown for what a caller can mend
 */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  const program = createProgram(io)
  try {
    await program.parseAsync(argv, { from: 'user' })
    return EXIT.OK
  } catch (error) {
    return report(error, io)
  }
}

function createProgram(io: Io): Command {
  return new Command('create-isnad-dataset')
    .description('Make a dataset package for Isnad, with an example to replace.')
    .argument('[folder]', 'where; the package is made in it')
    .option('--id <id>', 'the first half of every id in the dataset; made from the folder’s name by default')
    .option('--name <name>', 'the name of the npm package; isnad-dataset-<id> by default')
    .option('--title <title>', 'the title in English')
    .option('--maintainer <name>', 'who answers for it')
    .option('--licence <spdx>', `the licence of the data: ${LICENCES.join(', ')}; the first by default`)
    .option('--place <code>', 'the country of which it speaks, in two letters: MA')
    .option('-y, --yes', 'ask nothing and take the defaults; so it is too where nobody sits at a terminal')
    .option('--force', 'write into a folder that is not empty, and replace files of the same name')
    .version(version(), '-v, --version', 'print the version')
    .helpOption('-h, --help', 'show this help')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void io.stdout.write(text),
      writeErr: (text) => void io.stderr.write(text),
      // Printed below, with a code and the next step.
      outputError: () => {},
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    })
    .action((folder: string | undefined, flags: Flags) => create(io, folder, flags))
}

async function create(io: Io, folder: string | undefined, { yes, force, ...flags }: Flags): Promise<void> {
  const licence = flags.licence === undefined ? undefined : checkLicence(flags.licence)
  if (licence instanceof CreateError) throw licence
  // It has just been found among them.
  const flagged = flags as Partial<Answers>
  // The questions take a while to import, and mostly nobody is asked.
  const { folder: where, given } =
    io.isInteractive && !yes
      ? await (await import('./questions.ts')).askQuestions(io, folder, flagged)
      : { folder: folder ?? flagged.id, given: flagged }
  if (where === undefined)
    throw new CreateError('MISSING_FOLDER', 'no folder is named', 'npm create isnad-dataset my-dataset')
  const target = resolve(io.directory, where)
  const { files } = await createDataset(target, given, { force: force === true })
  io.stdout.write(nextSteps(relative(io.directory, target), files.length))
}

function nextSteps(folder: string, count: number): string {
  const steps = [...(folder === '' ? [] : [`cd ${folder}`]), 'npm install', 'npm run check']
  return [
    '',
    `${count} files written${folder === '' ? '' : ` to ${folder}`}. Now:`,
    '',
    ...steps.map((step) => `  ${step}`),
    '',
    'Then replace the example by your own source; README.md tells how.',
    '',
  ].join('\n')
}

function report(error: unknown, io: Io): number {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return EXIT.OK
    // Commander puts its suggestion, "(Did you mean …?)", on a line of its own.
    const [message = '', suggestion] = error.message.replace(/^error: /, '').split('\n')
    say(io, 'USAGE', message, suggestion ?? 'create-isnad-dataset --help lists the options')
    return EXIT.USAGE
  }
  if (error instanceof Error && error.name === 'Cancelled') {
    io.stderr.write('Nothing was written.\n')
    return EXIT.CANCELLED
  }
  if (error instanceof CreateError) {
    say(io, error.code, error.message, error.next)
    return EXIT.USAGE
  }
  if (error instanceof Error && 'syscall' in error) {
    say(io, 'NOT_WRITTEN', error.message, 'nothing was left behind; name a folder that can be written to')
    return EXIT.FAILED
  }
  const details = error instanceof Error ? (error.stack ?? error.message) : String(error)
  say(io, 'UNEXPECTED', details, 'this is a mistake in create-isnad-dataset; please report it')
  return EXIT.FAILED
}

function say(io: Io, code: string, message: string, next: string): void {
  io.stderr.write(`${code} ${message}\n  ${next}\n`)
}

/** The version of this package. */
function version(): string {
  // The package's own package.json, whose version npm requires.
  const manifest = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
    version: string
  }
  return manifest.version
}

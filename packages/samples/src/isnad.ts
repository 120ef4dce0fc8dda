import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** The `isnad` of this workspace. */
export const ISNAD = fileURLToPath(new URL('../node_modules/@isnad/cli/bin/isnad.js', import.meta.url))

const helps = new Map<string, Promise<string>>()

/** What `isnad … --help` prints; asked once. */
function helpOf(command: readonly string[]): Promise<string> {
  const key = command.join(' ')
  const asked =
    helps.get(key) ??
    run(process.execPath, [ISNAD, ...command, '--help']).then(
      ({ stdout }) => stdout,
      ({ stderr }: { stderr: string }) => {
        throw new Error(`isnad ${key} --help: ${stderr}`)
      },
    )
  helps.set(key, asked)
  return asked
}

/**
 * Looks whether a command and its options exist.
 *
 * @param args what follows `isnad`
 * @throws Error where one does not
 */
export async function checkIsnad(args: readonly string[]): Promise<void> {
  const words = args.filter((arg) => !arg.startsWith('<') && arg !== '…')
  let command: string[] = []
  let help = await helpOf(command)
  for (const word of words) {
    if (!/^Commands:$/m.test(help)) break
    if (word.startsWith('-')) break
    const commands = help.slice(help.search(/^Commands:$/m))
    if (!new RegExp(`^  ${word}\\b`, 'm').test(commands))
      throw new Error(`isnad ${command.join(' ')} has no command ${word}`)
    command = [...command, word]
    help = await helpOf(command)
  }
  for (const word of words.slice(command.length)) {
    const [option = ''] = /^--?[\w-]+/.exec(word) ?? []
    if (option && !new RegExp(`(^|[\\s,])${option}\\b`, 'm').test(help))
      throw new Error(`isnad ${command.join(' ')} has no option ${option}`)
  }
}

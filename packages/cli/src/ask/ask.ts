import type { Command } from 'commander'
import { PACKAGE_HELP } from '../packages.ts'
import type { Shell } from '../shell.ts'
import { openClient, type ClientOptions, type OpenClient } from './open-client.ts'
import { toCliError } from './to-cli-error.ts'

export interface AskOptions extends ClientOptions {
  texts?: string
  json?: true
}

/** Gives a command the options that all questions share. */
export function askOptions(command: Command): Command {
  return command
    .optionsGroup('Answers come from the dataset packages at hand, or from:')
    .option('--url <address>', 'a server: http://localhost:4000/graphql')
    .option('-d, --database <path>', 'an SQLite file that isnad load or isnad serve has made')
    .option('--dataset <package...>', `these dataset packages: ${PACKAGE_HELP}`)
    .optionsGroup('Output:')
    .option('-t, --texts <directory>', 'a folder of the texts that you hold, to show quotations from')
    .option('--json', 'print the answer as JSON')
}

/**
 * Opens a client, asks, and closes it; what goes wrong is told in terms of the command's own options.
 *
 * @param argumentsGiven the arguments beside the options, by their names: `{ '<id>': 'whatsapp' }`
 */
export async function asking(
  shell: Shell,
  options: AskOptions,
  ask: (client: OpenClient) => Promise<void>,
  argumentsGiven: { [name: string]: string } = {},
): Promise<void> {
  const client = await openClient(shell.io, options)
  try {
    await ask(client)
  } catch (error) {
    throw toCliError(error, { ...options, ...argumentsGiven })
  } finally {
    await client.close()
  }
}

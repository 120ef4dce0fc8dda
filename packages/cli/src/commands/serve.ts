import { SETTINGS } from '@isnad/server/settings'
import { DATABASE_OPTION, givenDatabase } from '../database-path.ts'
import { findDatasets } from '../datasets.ts'
import { textsDirectory } from '../directories.ts'
import { located, PACKAGE_HELP } from '../packages.ts'
import { listenProblem, toPort } from '../port.ts'
import { printLoad } from '../print/load.ts'
import { settingsOf } from '../settings.ts'
import type { DefineCommand, Shell } from '../shell.ts'

interface ServeCommandOptions {
  port?: number
  host?: string
  database?: string
  dataset: string[]
  texts?: string
}

const FIRST_COMMAND =
  'ask availability --service whatsapp --feature VOICE_CALL --network ADSL --place MA --at 2016-03-15'

/** `isnad serve`: the GraphQL API over HTTP, until it is stopped. */
export const defineServe: DefineCommand = (program, shell) => {
  program
    .command('serve')
    .description('serve the GraphQL API over HTTP until it is stopped')
    .option('-p, --port <number>', 'the port (default: PORT of the environment, or 4000)', toPort)
    .option('--host <address>', 'the address to listen on; every address of this machine by default')
    .option('-d, --database <path>', DATABASE_OPTION)
    .option('--dataset <package...>', `dataset packages to load first: ${PACKAGE_HELP}`, [])
    .option('-t, --texts <directory>', 'a folder of the texts that you hold, to show quotations from')
    .addHelpText('after', settingsHelp)
    .action((options: ServeCommandOptions) => serveUntilStopped(options, shell))
}

async function serveUntilStopped(
  { port: given, host, database, dataset, texts }: ServeCommandOptions,
  shell: Shell,
) {
  const { io, print, style } = shell
  const settings = settingsOf(io.env)
  const port = given ?? settings.PORT
  const started = performance.now()
  const stopped = io.interrupted
  const { serve } = await import('@isnad/server')
  const server = await serve({
    port,
    settings,
    ...(host !== undefined && { host }),
    ...(await givenDatabase(io, database)),
    datasets: await located(io, dataset, '--dataset'),
    from: io.directory,
    fallbacks: await findDatasets(io),
    ...(texts !== undefined && { texts: await textsDirectory(io, texts) }),
    onLoad(report) {
      print(`  Loading the datasets … ${((performance.now() - started) / 1000).toFixed(1)} s`)
      printLoad(report, { print: (...lines) => print(...lines.map((line) => `  ${line}`)), style })
    },
  }).catch((error: unknown) => {
    const byNpmStart = io.env['npm_lifecycle_event'] === 'start'
    throw listenProblem(error, { port, host, command: 'isnad serve', byNpmStart }) ?? error
  })
  const isnad = io.env['npm_lifecycle_event'] === 'start' ? 'npm run isnad --' : 'isnad'
  print(
    '',
    `Serving on ${style.bold(server.url)}`,
    '',
    `  Ask in the browser   ${style.cyan(`${server.url}/graphql`)}  the first question is there, press ▶`,
    `  or in a terminal     ${style.cyan(`${isnad} ${FIRST_COMMAND}`)}`,
    '',
    style.dim('Ctrl-C stops it'),
  )
  if (!stopped.aborted)
    await new Promise((resolve) => stopped.addEventListener('abort', resolve, { once: true }))
  await server.close()
  print('Stopped')
}

/** The settings of the environment, listed from the server's own data. */
function settingsHelp(): string {
  const width = Math.max(...SETTINGS.map(({ name }) => name.length))
  const lines = SETTINGS.map(
    (setting) =>
      `  ${setting.name.padEnd(width)}  ${setting.description}${setting.default && ` (${setting.default})`}`,
  )
  return ['', 'Environment variables, with their defaults:', ...lines].join('\n')
}

import { join, relative } from 'node:path'
import type { CheckOptions, CheckReport, HeldText, OpenPackage } from '@isnad/dataset'
import { findDatasets } from '../datasets.ts'
import { human } from '../check/human.ts'
import { printChanges } from '../check/changes.ts'
import { textsDirectory } from '../directories.ts'
import { locate, PACKAGE_HELP, refuseOther } from '../packages.ts'
import { listenProblem, toPort } from '../port.ts'
import { settingsOf } from '../settings.ts'
import type { DefineCommand, Shell } from '../shell.ts'
import { watchFolders } from '../watch.ts'

interface PreviewOptions {
  texts?: string
  port?: number
  host: string
}

/** `isnad preview`: one package as it will be served, checked and loaded anew whenever it is saved. */
export const definePreview: DefineCommand = (program, shell) => {
  program
    .command('preview')
    .description('check a dataset package, serve it from memory, and load it anew whenever a file is saved')
    .argument('[package]', `the package: ${PACKAGE_HELP}`, '.')
    .option(
      '-t, --texts <directory>',
      'a folder of the texts that you hold: verifies every passage and shows the quotations',
    )
    .option('-p, --port <number>', 'the port (default: PORT of the environment, or 4000)', toPort)
    .option('--host <address>', 'the address to listen on', '127.0.0.1')
    .action((directory: string, options: PreviewOptions) => preview(directory, options, shell))
}

async function preview(given: string, options: PreviewOptions, shell: Shell) {
  const { openPackage } = await import('@isnad/dataset')
  const opened = await openPackage(await locate(shell.io, given, '<package>'))
  try {
    await refuseOther(opened.dir, given, '<package>')
    await previewOpened(opened, options, shell)
  } finally {
    await opened.close()
  }
}

async function previewOpened(
  opened: OpenPackage,
  { texts, port: given, host }: PreviewOptions,
  shell: Shell,
) {
  const { io, print, style } = shell
  const port = given ?? settingsOf(io.env).PORT
  const stopped = io.interrupted
  const folder = opened.dir
  const prefix = opened.kind === 'tarball' ? '' : relative(io.directory, folder)
  const held = texts === undefined ? undefined : await textsDirectory(io, texts)
  const { checkPackage, loadDependencies } = await import('@isnad/dataset')
  const { createServer, listen, openDatabase } = await import('@isnad/server')
  const fallbacks = await findDatasets(io)
  const options: CheckOptions = {
    fallbacks,
    ...(opened.kind === 'tarball' && { lookup: [io.directory] }),
    ...(held !== undefined && { texts: held }),
  }
  const { store } = await openDatabase({})
  // The server asks for quotations one by one, so that it sees what is put in later.
  const quoted = new Map<string, HeldText>()
  const server = createServer({ store, ...(held !== undefined && { texts: quoted }) })
  try {
    /** Loads the release if there is one; the last good one is served otherwise. */
    const load = async ({ release }: CheckReport): Promise<boolean> => {
      if (held !== undefined) await readInto(quoted, held)
      if (!release) return false
      await store.load([...(await loadDependencies(folder, { fallbacks, from: io.directory })), release])
      return true
    }
    let report = await checkPackage(opened, options)
    await human.print(report, { prefix, hasTexts: held !== undefined, shell })
    let loaded = await load(report)
    const listening = await listen((request, response) => void server(request, response), {
      port,
      host,
    }).catch((error: unknown) => {
      throw listenProblem(error, { port, host, command: 'isnad preview' }) ?? error
    })
    print('', `Previewing on ${style.bold(`${listening.url}/graphql`)}`)
    if (!loaded) print(style.yellow('Nothing is served until the errors are mended'))
    print(style.dim('Save a file to load it anew; Ctrl-C stops it'))
    const folders = [
      folder,
      join(folder, 'records'),
      join(folder, 'sources'),
      ...(held === undefined ? [] : [held]),
    ]
    try {
      await watchFolders(folders, stopped, async () => {
        try {
          const now = await checkPackage(opened, options)
          print('')
          printChanges(report, now, prefix, shell)
          report = now
          const fresh = await load(now)
          loaded ||= fresh
          print(style.dim(stateOf(fresh, loaded)))
        } catch (error) {
          // A folder that is gone for a moment, or a dependency: the next save may mend it.
          io.stderr.write(
            `${error instanceof Error ? error.message : String(error)}\n${stateOf(false, loaded)}\n`,
          )
        }
      })
    } finally {
      await listening.close()
    }
  } finally {
    await server.dispose()
    await store.close()
  }
  print('Stopped')
}

function stateOf(fresh: boolean, loaded: boolean): string {
  if (fresh) return 'Loaded'
  return loaded ? 'The last release without errors is still served' : 'Nothing is served yet'
}

/** Puts the texts of a folder into a map, and takes out those that are gone. */
async function readInto(texts: Map<string, HeldText>, folder: string): Promise<void> {
  const { readTexts } = await import('@isnad/dataset')
  const now = await readTexts(folder)
  for (const digest of texts.keys()) if (!now.has(digest)) texts.delete(digest)
  for (const [digest, text] of now) texts.set(digest, text)
}

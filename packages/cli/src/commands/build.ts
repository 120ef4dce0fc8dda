import type { Release } from '@isnad/schema'
import type { BuiltFile } from '@isnad/dataset'
import { findDatasets } from '../datasets.ts'
import { packageFolder } from '../packages.ts'
import type { DefineCommand } from '../shell.ts'

/** `isnad build`: the release of a dataset package, written to its `dist/`. */
export const defineBuild: DefineCommand = (program, shell) => {
  program
    .command('build')
    .description('check a dataset package and write its release to dist/')
    .argument('[directory]', 'the folder of the package', '.')
    .option('--json', 'print what was written as JSON')
    .action(async (directory: string, { json }: { json?: true }) => {
      const { buildDataset } = await import('@isnad/dataset')
      const folder = await packageFolder(shell.io, directory)
      const fallbacks = await findDatasets(shell.io)
      const { files, hash } = await buildDataset(folder, {
        fallbacks,
        files: (release) => databaseOf(release, folder, fallbacks),
      })
      if (json) shell.printJson({ files, hash })
      else shell.print(...files.map((file) => `  ${file}`), `release ${shell.style.bold(hash)}`)
    })
}

/** The release and all that it depends on as a database, because ids in it lead there. */
async function databaseOf(
  release: Release,
  folder: string,
  fallbacks: readonly string[],
): Promise<BuiltFile[]> {
  const { loadDependencies } = await import('@isnad/dataset')
  const { databaseFile } = await import('@isnad/store')
  return [
    {
      name: 'dataset.sqlite',
      title:
        'The release with the datasets that it depends on, and the facts that follow, as an SQLite database',
      mediatype: 'application/vnd.sqlite3',
      content: await databaseFile([...(await loadDependencies(folder, { fallbacks })), release]),
    },
  ]
}

import { packageDirectory } from '../directories.ts'
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
      const { files, hash } = await buildDataset(await packageDirectory(shell.io, directory))
      if (json) shell.printJson({ files, hash })
      else shell.print(...files.map((file) => `  ${file}`), `release ${shell.style.bold(hash)}`)
    })
}

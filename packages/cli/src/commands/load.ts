import { DATABASE_OPTION, givenDatabase } from '../database-path.ts'
import { datasetDirectories } from '../datasets.ts'
import { printLoad } from '../print/load.ts'
import type { DefineCommand } from '../shell.ts'

interface LoadOptions {
  database?: string
  json?: true
}

/** `isnad load`: datasets into a database, all at once or none. */
export const defineLoad: DefineCommand = (program, shell) => {
  program
    .command('load')
    .description('load dataset packages into a database; each replaces the release that was there')
    .argument('<directories...>', 'the folders of the packages')
    .option('-d, --database <path>', DATABASE_OPTION)
    .option('--json', 'print the report as JSON')
    .action(async (directories: string[], { database, json }: LoadOptions) => {
      const { openDatabase } = await import('@isnad/server')
      const datasets = await datasetDirectories(shell.io, directories, '<directories>')
      const { store, report } = await openDatabase({
        ...(await givenDatabase(shell.io, database)),
        datasets,
      })
      await store.close()
      if (json) shell.printJson(report)
      else if (report) printLoad(report, shell)
    })
}

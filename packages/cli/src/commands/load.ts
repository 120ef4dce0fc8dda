import { DATABASE_OPTION, givenDatabase } from '../database-path.ts'
import { findDatasets } from '../datasets.ts'
import { located, PACKAGE_HELP } from '../packages.ts'
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
    .argument('<packages...>', `the packages: ${PACKAGE_HELP}`)
    .option('-d, --database <path>', DATABASE_OPTION)
    .option('--json', 'print the report as JSON')
    .action(async (packages: string[], { database, json }: LoadOptions) => {
      const { openDatabase } = await import('@isnad/server')
      const datasets = await located(shell.io, packages, '<packages>')
      const { store, report } = await openDatabase({
        ...(await givenDatabase(shell.io, database)),
        datasets,
        from: shell.io.directory,
        fallbacks: await findDatasets(shell.io),
      })
      await store.close()
      if (json) shell.printJson(report)
      else if (report) printLoad(report, shell)
    })
}

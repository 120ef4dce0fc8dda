import type { Command } from 'commander'
import { askOptions, asking, type AskOptions } from '../../ask/ask.ts'
import { table } from '../../print/table.ts'
import { counted } from '../../print/words.ts'
import type { Shell } from '../../shell.ts'

/** `isnad ask datasets`: from what the answers come. */
export function defineDatasets(ask: Command, shell: Shell): void {
  const command = ask
    .command('datasets')
    .description('the datasets that answers come from, with version and hash')
  askOptions(command).action((options: AskOptions) =>
    asking(shell, options, async (client) => {
      const datasets = await client.datasets()
      if (options.json) return shell.printJson(datasets)
      const { style } = shell
      const rows = datasets.map(({ id, version, title, recordCount, sourceCount, claimCount, hash }) => [
        style.bold(id),
        version,
        counted(recordCount, 'record'),
        counted(sourceCount, 'source'),
        counted(claimCount, 'claim'),
        style.dim(hash.slice(0, 12)),
        title,
      ])
      const right = { align: 'right' } as const
      shell.print(...table(rows, [{}, {}, right, right, right]).map(style.rtl))
    }),
  )
}

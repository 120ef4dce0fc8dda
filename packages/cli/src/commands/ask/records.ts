import type { Record, RecordKind } from '@isnad/sdk'
import type { Command } from 'commander'
import { askOptions, asking, type AskOptions } from '../../ask/ask.ts'
import { listing } from '../../ask/listing.ts'
import { toCount, toKind } from '../../options.ts'
import { table } from '../../print/table.ts'
import { words } from '../../print/words.ts'
import type { Shell } from '../../shell.ts'

interface RecordsOptions extends AskOptions {
  kind?: RecordKind
  text?: string
  limit?: number
}

/** `isnad ask records`: what claims are about, found by name. */
export function defineRecords(ask: Command, shell: Shell): void {
  const command = ask
    .command('records')
    .description('what claims are about: people, organizations, services, events …')
    .option('--text <words>', 'with this name, in any of its languages and spellings')
    .option('--kind <kind>', 'of this kind: service', toKind('--kind'))
    .option('--limit <number>', 'how many; 0 for all', toCount('--limit'))
  askOptions(command).action((options: RecordsOptions) =>
    asking(shell, options, async (client) => {
      const { kind, text } = options
      const { items, rest } = await listing(client.records({ kind, text }), options, shell)
      if (options.json) return shell.printJson(items)
      const rows = items.map((record) => [
        record.id,
        words(record.kind),
        shell.style.bold(record.name),
        otherNames(record),
      ])
      shell.print(...table(rows).map(shell.style.rtl), ...rest)
    }),
  )
}

/** The preferred names in the languages beside the one that is shown. */
function otherNames({ name, labels }: Record): string {
  const preferred = [...Map.groupBy(labels, ({ language }) => language).values()].flatMap(
    ([first]) => first?.text ?? [],
  )
  return [...new Set(preferred)]
    .filter((text) => text !== name)
    .slice(0, 3)
    .join(', ')
}

import { eventType } from '@isnad/schema'
import type { EventType } from '@isnad/sdk'
import type { Command } from 'commander'
import { askOptions, asking, type AskOptions } from '../../ask/ask.ts'
import { listing } from '../../ask/listing.ts'
import { toCode, toCount } from '../../options.ts'
import { table } from '../../print/table.ts'
import { dateWords, words } from '../../print/words.ts'
import type { Shell } from '../../shell.ts'

interface EventsOptions extends AskOptions {
  type?: EventType
  during?: string
  participant?: string
  limit?: number
}

/** `isnad ask events`: what happened, and when. */
export function defineEvents(ask: Command, shell: Shell): void {
  const command = ask
    .command('events')
    .description('what happened, and when, as it follows from the claims')
    .option('--type <code>', 'of this type: LAWSUIT', toCode('--type', eventType))
    .option('--during <time>', 'that may have happened in this time: 2016-02, 2016-01/2016-03')
    .option('--participant <id>', 'with this participant')
    .option('--limit <number>', 'how many; 0 for all', toCount('--limit'))
  askOptions(command).action((options: EventsOptions) =>
    asking(shell, options, async (client) => {
      const { type, during, participant } = options
      const { items, rest } = await listing(client.events({ type, during, participant }), options, shell)
      if (options.json) return shell.printJson(items)
      const { style } = shell
      const rows = items.map(({ date, eventType, name, id }) => [
        date ? dateWords(date.value) : 'no date',
        words(eventType?.value ?? ''),
        style.bold(name),
        date?.disputed ? style.yellow('date disputed') : '',
        style.dim(id),
      ])
      shell.print(...table(rows).map(style.rtl), ...rest)
    }),
  )
}

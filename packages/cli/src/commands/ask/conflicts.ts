import type { Conflict, PropertyName } from '@isnad/sdk'
import type { Command } from 'commander'
import { askOptions, asking, type AskOptions } from '../../ask/ask.ts'
import { listing } from '../../ask/listing.ts'
import { quoted, quoteFrom } from '../../ask/quotations.ts'
import { toCount, toProperty } from '../../options.ts'
import { claimBlock } from '../../print/claim.ts'
import { propertyWords } from '../../print/words.ts'
import type { Shell } from '../../shell.ts'

interface ConflictsOptions extends AskOptions {
  about?: string
  property?: PropertyName
  limit?: number
}

/** `isnad ask conflicts`: who contradicts whom. */
export function defineConflicts(ask: Command, shell: Shell): void {
  const command = ask
    .command('conflicts')
    .description('pairs of claims that cannot both be true')
    .option('--about <id>', 'about this record')
    .option('--property <name>', 'of this property: participantCount', toProperty('--property'))
    .option('--limit <number>', 'how many; 0 for all', toCount('--limit'))
  askOptions(command).action((options: ConflictsOptions) =>
    asking(shell, options, async (client) => {
      const { about, property } = options
      const { items, rest } = await listing(client.conflicts({ about, property }), options, shell)
      const quote = await quoteFrom(shell.io, options.texts)
      const conflicts = items.map(({ left, right, ...conflict }) => {
        const [first, second] = quoted([left, right], quote)
        return { ...conflict, left: first ?? left, right: second ?? right }
      })
      if (options.json) return shell.printJson(conflicts)
      shell.print(
        ...conflicts.flatMap((conflict, index) => [
          ...(index === 0 ? [] : ['']),
          ...conflictLines(conflict, shell),
        ]),
        ...rest,
      )
    }),
  )
}

function conflictLines({ subject, property, left, right }: Conflict, { style }: Shell): string[] {
  const heading = `${style.bold(subject.name)}  ${propertyWords(property)}`
  return [
    style.rtl(heading),
    ...claimBlock(left, style, { about: false }),
    '  against',
    ...claimBlock(right, style, { about: false }),
  ]
}

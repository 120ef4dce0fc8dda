import { mode } from '@isnad/schema'
import type { Mode, PropertyName, RecordKind } from '@isnad/sdk'
import type { Command } from 'commander'
import { askOptions, asking, type AskOptions } from '../../ask/ask.ts'
import { listing } from '../../ask/listing.ts'
import { quoted, quoteFrom } from '../../ask/quotations.ts'
import { toCode, toCount, toDay, toKind, toProperty } from '../../options.ts'
import { claimBlock } from '../../print/claim.ts'
import type { Shell } from '../../shell.ts'

interface ClaimsOptions extends AskOptions {
  about?: string
  property?: PropertyName
  saidBy?: string
  source?: string
  at?: number
  kind?: RecordKind
  mode?: Mode
  disputed?: boolean
  value?: string
  dataset?: string[]
  knownBy?: string
  limit?: number
}

/** `isnad ask claims`: what sources say, claim by claim. */
export function defineClaims(ask: Command, shell: Shell): void {
  const command = ask
    .command('claims')
    .description('what sources say, claim by claim')
    .option('--about <id>', 'about this record')
    .option('--property <name>', 'of this property: participantCount', toProperty('--property'))
    .option('--said-by <id>', 'passed on by this agent: a person, an organization, an outlet')
    .option('--source <id>', 'in this source')
    .option(
      '--at <position>',
      'with a passage of the source around this position, in code points',
      toCount('--at'),
    )
    .option('--kind <kind>', 'about records of this kind: event', toKind('--kind'))
    .option('--mode <code>', 'put in this way: asks', toCode('--mode', mode))
    .option('--disputed', 'that another claim contradicts')
    .option('--no-disputed', 'that no claim contradicts')
    .option('--value <id>', 'whose value is this record')
    .option('--known-by <day>', 'whose source was surely published by this day', toDay('--known-by'))
    .option('--limit <number>', 'how many; 0 for all', toCount('--limit'))
  askOptions(command).action((options: ClaimsOptions) =>
    asking(shell, options, async (client) => {
      const {
        about,
        property,
        saidBy,
        source,
        at,
        kind,
        mode,
        disputed,
        value: valueRecord,
        knownBy,
      } = options
      const filter = { about, property, saidBy, source, at, kind, mode, disputed, valueRecord, knownBy }
      const { items, rest } = await listing(client.claims(filter), options, shell)
      const claims = quoted(items, await quoteFrom(shell.io, options.texts))
      if (options.json) return shell.printJson(claims)
      const blocks = claims.flatMap((claim, index) => [
        ...(index === 0 ? [] : ['']),
        ...claimBlock(claim, shell.style, { indent: '' }),
      ])
      shell.print(...blocks, ...rest)
    }),
  )
}

import { feature, network } from '@isnad/schema'
import type { AvailabilitySpan, Feature, Network } from '@isnad/sdk'
import type { Command } from 'commander'
import { askOptions, asking, type AskOptions } from '../../ask/ask.ts'
import { quoted, quoteFrom } from '../../ask/quotations.ts'
import { toCode, toDay } from '../../options.ts'
import { timelineLines } from '../../print/timeline.ts'
import type { Shell } from '../../shell.ts'

interface TimelineOptions extends AskOptions {
  service?: string[]
  place: string
  feature?: Feature
  network?: Network
  operator?: string
  from?: string
  to?: string
  knownBy?: string
}

/** `isnad ask timeline`: how availability went over time. */
export function defineTimeline(ask: Command, shell: Shell): void {
  const command = ask
    .command('timeline')
    .description('how the availability of services went in a place, span by span')
    .requiredOption('--place <id>', 'the place: MA')
    .option('--service <id...>', 'the services; by default all that claims speak of')
    .option('--feature <code>', 'the feature: VOICE_CALL; by default each', toCode('--feature', feature))
    .option('--network <code>', 'the network: ADSL; by default each', toCode('--network', network))
    .option('--operator <id>', 'the operator; by default each')
    .option('--from <day>', 'the first day', toDay('--from'))
    .option('--to <day>', 'the last day', toDay('--to'))
    .option('--known-by <day>', 'by what was surely published by this day', toDay('--known-by'))
  askOptions(command).action((options: TimelineOptions) =>
    asking(shell, options, async (client) => {
      const { service, place, feature, network, operator, from, to, knownBy } = options
      const spans = await client.timeline({ service, place, feature, network, operator, from, to, knownBy })
      if (options.json) shell.printJson(await withQuotations(spans, options, shell))
      else shell.print(...timelineLines(spans, shell.style))
    }),
  )
}

async function withQuotations(spans: AvailabilitySpan[], { texts }: TimelineOptions, { io }: Shell) {
  const quote = await quoteFrom(io, texts)
  return spans.map((span) => ({ ...span, holding: quoted(span.holding, quote) }))
}

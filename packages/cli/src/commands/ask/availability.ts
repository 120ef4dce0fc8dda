import { feature, network } from '@isnad/schema'
import type { Availability, Client, Feature, Network, RecordReference } from '@isnad/sdk'
import type { Command } from 'commander'
import { askOptions, asking, type AskOptions } from '../../ask/ask.ts'
import { quoted, quoteFrom } from '../../ask/quotations.ts'
import { toCode, toDay } from '../../options.ts'
import { answerLines } from '../../print/answer.ts'
import { words } from '../../print/words.ts'
import type { Shell } from '../../shell.ts'

interface AvailabilityOptions extends AskOptions {
  service: string
  feature: Feature
  network?: Network
  operator?: string
  place: string
  at: string
  knownBy?: string
}

/** `isnad ask availability`: the question that the whole system exists to answer. */
export function defineAvailability(ask: Command, shell: Shell): void {
  const command = ask
    .command('availability')
    .description(
      'was this feature of this service available there and then; who says so, who says otherwise?',
    )
    .requiredOption('--service <id>', 'the service: whatsapp')
    .requiredOption('--feature <code>', 'the feature: VOICE_CALL', toCode('--feature', feature))
    .requiredOption('--place <id>', 'the place: MA')
    .requiredOption('--at <day>', 'the day: 2016-03-15', toDay('--at'))
    .option(
      '--network <code>',
      'the network: ADSL; by default each that claims tell apart',
      toCode('--network', network),
    )
    .option('--operator <id>', 'the operator; by default each')
    .option('--known-by <day>', 'by what was surely published by this day', toDay('--known-by'))
  askOptions(command).action((options: AvailabilityOptions) =>
    asking(shell, options, async (client) => {
      const { service, feature, network, operator, place, at, knownBy } = options
      const answer = await client.availability({ service, feature, network, operator, place, at, knownBy })
      const quote = await quoteFrom(shell.io, options.texts)
      const full: Availability = {
        ...answer,
        holding: quoted(answer.holding, quote),
        perhaps: quoted(answer.perhaps, quote),
        against: quoted(answer.against, quote),
        outdated: quoted(answer.outdated, quote),
      }
      if (options.json) shell.printJson(full)
      else shell.print(...answerLines(full, await questionText(options, full, client), shell.style))
    }),
  )
}

/** The question in words, with the names that the claims bring along; where none does, they are asked for. */
async function questionText(
  { service, feature, network, operator, place, at, knownBy }: AvailabilityOptions,
  answer: Availability,
  client: Client,
): Promise<string> {
  const claims = [...answer.holding, ...answer.perhaps, ...answer.against, ...answer.outdated]
  const services = claims.map(({ subject }) => subject)
  const operators = claims.flatMap(({ scope }) => scope?.operators ?? [])
  const places = claims.flatMap(({ scope }) => scope?.place ?? [])
  return [
    `${words(feature)} of ${await nameOf(service, services, client)}`,
    `over ${network ? words(network) : 'every network'}`,
    ...(operator ? [`of ${await nameOf(operator, operators, client)}`] : []),
    `in ${await nameOf(place, places, client)}`,
    `on ${at}`,
    ...(knownBy ? [`by what was known on ${knownBy}`] : []),
  ].join(' ')
}

/** The name of the record that an id, whole or short, stands for. */
async function nameOf(id: string, records: readonly RecordReference[], client: Client): Promise<string> {
  const known = records.find((record) => record.id === id || record.id.endsWith(`:${id}`))
  if (known) return known.name
  // It has been found once, or there would be no answer; whatever else happens, the id is a name too.
  const node = await client.node(id).catch(() => undefined)
  return node && 'name' in node ? node.name : id
}

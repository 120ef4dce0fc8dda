import { vocabulary } from '@isnad/schema'
import type { StopColumn, StopRow } from './columns.ts'
import { listed } from './responsible.ts'
import { factsAbout, type Restriction } from './restriction.ts'

/** The services that have a column of their own. */
const SERVICES: { readonly [record: string]: StopColumn } = {
  'commons:facebook': 'facebook_affected',
  'commons:twitter': 'twitter_affected',
  'commons:whatsapp': 'whatsapp_affected',
  'commons:instagram': 'instagram_affected',
  'commons:telegram': 'telegram_affected',
  'commons:sms': 'sms_affected',
  'commons:telephone-calls': 'phonecall_affected',
}

/** Services that are the network itself. */
const WHOLE_NETWORK = ['commons:internet']

/** What it reached: country, networks, services, operators. */
export function reachColumns(restriction: Restriction): StopRow {
  const { nameOf } = restriction
  const services = recordsAbout(restriction, 'restricts')
  const others = services.filter((id) => SERVICES[id] === undefined && !WHOLE_NETWORK.includes(id))
  const located = recordsAbout(restriction, 'locatedIn')
  const country = located.length > 0 ? located : restriction.places
  return {
    ...listed('country', country.map(nameOf)),
    ...(services.length > 0 && {
      shutdown_type: 'Shutdown',
      shutdown_extent: services.some((id) => WHOLE_NETWORK.includes(id)) ? 'Full network' : 'Service-based',
    }),
    ...Object.fromEntries(
      services.flatMap((id) => (SERVICES[id] === undefined ? [] : [[SERVICES[id], 'Yes'] as const])),
    ),
    ...listed('other_affected', others.map(nameOf)),
    ...listed('affected_network', networks(restriction)),
    ...listed('telcos_involved', recordsAbout(restriction, 'implementedBy').map(nameOf)),
  }
}

function networks(restriction: Restriction): string[] {
  return factsAbout(restriction, 'extendedTo').flatMap(({ value }) => {
    if (value.type !== 'code') return []
    const entry = vocabulary('network').codes[value.code]
    const isWhole = entry !== undefined && !Object.hasOwn(entry, 'broader')
    if (entry?.stop === undefined || !isWhole)
      restriction.lose({
        column: 'affected_network',
        value: value.code,
        why:
          entry?.stop === undefined
            ? 'STOP knows Mobile and Broadband only'
            : `STOP does not tell kinds of ${entry.stop} apart`,
      })
    return entry?.stop ?? []
  })
}

function recordsAbout(restriction: Restriction, property: string): string[] {
  return factsAbout(restriction, property).flatMap(({ value }) =>
    value.type === 'record' ? value.record : [],
  )
}

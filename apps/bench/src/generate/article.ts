import type { Claim, Value } from '@isnad/schema'
import { CLAIMS_OF_A_DOCUMENT, EVENTS_OF_TEN, type Extent } from './extent.ts'
import { createRandom, type Random } from './random.ts'
import { idOf } from './records.ts'
import { chainOf, citationOf, day, DAYS, type Setting } from './setting.ts'

const EVENT_TYPES = ['BLOCK', 'RESTORATION', 'PETITION', 'BOYCOTT', 'STATEMENT', 'LAWSUIT']

/** How often a claim differs from the others about its event. */
const DISSENT = 0.05

/** What is said of an event: the same by most. */
const SAYINGS: { readonly [property: string]: (event: number, extent: Extent, random: Random) => Value } = {
  eventType: (event) => ({ type: 'code', code: EVENT_TYPES[event % EVENT_TYPES.length]! }),
  date: (event, _extent, random) => ({
    type: 'date',
    edtf: day(dateOf(event) + (random.chance(DISSENT) ? 1 + random.below(20) : 0)),
  }),
  participant: (event, { persons }, random) => ({
    type: 'record',
    record: idOf.person((event * 3 + random.below(3)) % persons),
  }),
  participantCount: (event, _extent, random) => ({
    type: 'quantity',
    value: ((event % 900) + 1) * 100 * (random.chance(DISSENT) ? 3 : 1),
    approximate: true,
    unit: 'PERSON',
  }),
  label: (event, _extent, random) => ({
    type: 'text',
    text: Object.fromEntries([
      random.chance(0.5) ? ['ar', `حملة رقم ${event}`] : ['en', `Campaign no. ${event}`],
    ]),
  }),
}
const PROPERTIES = Object.keys(SAYINGS)

/** What an article tells of the events of its ten documents. */
export function articleClaims(setting: Setting, extent: Extent, seed: number): Claim[] {
  const { document } = setting
  const random = createRandom(seed, document, 3)
  const source = idOf.source(document)
  return Array.from({ length: CLAIMS_OF_A_DOCUMENT }, (_, i): Claim => {
    const event = Math.floor(document / 10) * EVENTS_OF_TEN + random.below(EVENTS_OF_TEN)
    // A property of the list.
    const property = PROPERTIES[i % PROPERTIES.length]!
    return {
      id: `${source}.n${i}.${property}`,
      source,
      subject: idOf.event(event),
      property,
      value: SAYINGS[property]!(event, extent, random),
      ...(property === 'participantCount' && { time: day(dateOf(event)) }),
      chain: chainOf(setting, extent, random),
      citations: [citationOf(document, i)],
    }
  })
}

function dateOf(event: number): number {
  return (event * 37) % DAYS
}

import type { Label, Record } from '@isnad/schema'
import type { Extent } from './extent.ts'

/** Id of the dataset that is made up. */
export const DATASET = 'large'

const SYLLABLES: readonly (readonly [latin: string, arabic: string])[] = [
  ['ba', 'با'],
  ['dar', 'دار'],
  ['fi', 'في'],
  ['ghal', 'غال'],
  ['ha', 'ها'],
  ['jam', 'جام'],
  ['ki', 'كي'],
  ['lun', 'لون'],
  ['mas', 'ماس'],
  ['nu', 'نو'],
  ['qar', 'قار'],
  ['ri', 'ري'],
  ['sal', 'سال'],
  ['ta', 'تا'],
  ['wad', 'واد'],
  ['zi', 'زي'],
]

/** Ids of the things of a dataset, by kind and number. */
export const idOf = {
  service: (i: number) => `${DATASET}:service-${i}`,
  country: (i: number) => `${DATASET}:country-${i}`,
  city: (i: number) => `${DATASET}:city-${i}`,
  operator: (i: number) => `${DATASET}:operator-${i}`,
  outlet: (i: number) => `${DATASET}:outlet-${i}`,
  person: (i: number) => `${DATASET}:person-${i}`,
  event: (i: number) => `${DATASET}:event-${String(i).padStart(7, '0')}`,
  source: (i: number) => `${DATASET}:source-${String(i).padStart(7, '0')}`,
}

/** Every record, with a name in Latin and one in Arabic script. */
export function* records(extent: Extent): Generator<Record> {
  for (let i = 0; i < extent.services; i++) yield record(idOf.service(i), 'service', i)
  for (let i = 0; i < extent.countries; i++) yield record(idOf.country(i), 'place', i)
  for (let i = 0; i < extent.cities; i++)
    yield { ...record(idOf.city(i), 'place', i), partOf: [idOf.country(i % extent.countries)] }
  for (let i = 0; i < extent.countries * extent.operators; i++)
    yield record(idOf.operator(i), 'organization', i)
  for (let i = 0; i < extent.outlets; i++) yield record(idOf.outlet(i), 'organization', i)
  for (let i = 0; i < extent.persons; i++)
    yield { ...record(idOf.person(i), 'person', i), publicRole: { en: 'Speaks for somebody.' } }
  for (let i = 0; i < extent.events; i++) yield record(idOf.event(i), 'event', i)
}

function record(id: string, kind: Record['kind'], number: number): Record {
  return { id, dataset: DATASET, kind, labels: labels(id, number) }
}

function labels(id: string, number: number): Label[] {
  const word: number[] = []
  for (let rest = number * 7 + id.length; word.length < 2 || rest > 0; rest = Math.floor(rest / 16))
    word.push(rest % 16)
  const spelt = (script: 0 | 1) => word.map((syllable) => SYLLABLES[syllable]![script]).join('')
  const name = id.slice(DATASET.length + 1).replace('-', ' ')
  return [
    { language: 'en', text: `${spelt(0)} (${name})` },
    { language: 'ar', text: spelt(1) },
  ]
}

import type { Claim } from '@isnad/schema'
import { citationOf, chainOf, day, type Setting } from './setting.ts'
import { CLAIMS_OF_A_DOCUMENT, type Extent } from './extent.ts'
import { createRandom, createSkew, type Random } from './random.ts'
import { idOf } from './records.ts'

const FEATURES = ['VOICE_CALL', 'VOICE_CALL', 'VIDEO_CALL', 'TEXT_MESSAGE', 'MEDIA']
const NETWORKS = ['MOBILE_3G', 'MOBILE_4G', 'ADSL', 'FIBRE']

/** How often a claim says another thing than the truth that is made up. */
const DISSENT = 0.02
/** How often it speaks of a city, and not of a country. */
const IN_A_CITY = 0.2
/** How often it speaks of a month until publication, and not of a day. */
const LASTING = 0.05

/** Which service a report is about, and what it says: one claim for each of some places, mostly of much-watched countries. */
export function createReports(extent: Extent, seed: number) {
  const aService = createSkew(extent.services)
  const aCountry = createSkew(extent.countries)
  const serviceOf = (document: number) => aService(createRandom(seed, document, 1))
  return {
    serviceOf,
    claimsOf(setting: Setting): Claim[] {
      const { document, published } = setting
      const service = serviceOf(document)
      const random = createRandom(seed, document, 2)
      return Array.from({ length: CLAIMS_OF_A_DOCUMENT }, (_, i): Claim => {
        const country = aCountry(random)
        const lasting = random.chance(LASTING)
        const said = random.chance(DISSENT)
          ? !isBlocked(service, country, published)
          : isBlocked(service, country, published)
        return {
          id: `${idOf.source(document)}.n${i}.availability`,
          source: idOf.source(document),
          subject: idOf.service(service),
          property: 'availability',
          value: { type: 'code', code: said ? 'BLOCKED' : 'AVAILABLE' },
          scope: {
            features: [random.pick(FEATURES)],
            networks: random.chance(0.3) ? 'all' : [random.pick(NETWORKS)],
            operators: operatorsOf(country, extent, random),
            place: placeOf(country, extent, random),
          },
          time: lasting ? `${day(published - 30)}/..` : day(published - 1),
          chain: chainOf(setting, extent, random),
          citations: [citationOf(document, i)],
        }
      })
    },
  }
}

function operatorsOf(country: number, { operators }: Extent, random: Random): string[] | 'all' | 'some' {
  if (random.chance(0.6)) return 'all'
  if (random.chance(0.2)) return 'some'
  return [idOf.operator(country * operators + random.below(operators))]
}

function placeOf(country: number, { countries, cities }: Extent, random: Random): string {
  const own = Math.floor((cities - 1 - country) / countries) + 1
  if (own < 1 || !random.chance(IN_A_CITY)) return idOf.country(country)
  return idOf.city(country + countries * random.below(own))
}

/** The truth that is made up: some services are blocked in some countries for a quarter of a year at a time. */
function isBlocked(service: number, country: number, published: number): boolean {
  return createRandom(service, country, Math.floor(published / 91)).chance(0.15)
}

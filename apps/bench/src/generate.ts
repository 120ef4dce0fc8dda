import type { Claim, Record, Release, Source } from '@isnad/schema'

/** How many things there are for so many claims: two in five claims are about services, the others about events. */
const CLAIMS_OF_A_SERVICE = 250
const CLAIMS_OF_AN_EVENT = 20
const CLAIMS_OF_A_SOURCE = 50
const [PLACES, OPERATORS, OUTLETS] = [200, 400, 500]
const DAYS = 3_650

/** How often a claim about an event differs from the others about it. */
const DISSENT = 0.02

const NETWORKS = ['MOBILE_3G', 'MOBILE_4G', 'ADSL', 'FIBRE']
const FEATURES = ['VOICE_CALL', 'VIDEO_CALL', 'TEXT_MESSAGE', 'MEDIA', 'WHOLE_SERVICE']

/**
 * A dataset of any size, made up: measurements of services on networks of operators, and events told by outlets. The same
 * seed gives the same dataset.
 *
 * @param claims how many
 */
export function generate(claims: number, seed = 1): Release {
  const random = mulberry32(seed)
  const below = (limit: number) => Math.floor(random() * limit)
  const pick = <TItem>(items: readonly TItem[]): TItem => items[below(items.length)]!
  const services = Math.max(1, Math.round((claims * 0.4) / CLAIMS_OF_A_SERVICE))
  const events = Math.max(1, Math.round((claims * 0.6) / CLAIMS_OF_AN_EVENT))
  const sources = Math.max(1, Math.round(claims / CLAIMS_OF_A_SOURCE))
  return {
    dataset: {
      id: 'large',
      name: 'dataset-large',
      version: `1.0.${seed}`,
      title: { en: 'Made up' },
      description: { en: `${claims} claims, seed ${seed}.` },
      licence: 'CC0-1.0',
      maintainers: ['Nobody'],
      dependencies: {},
    },
    hash: `${claims} claims of seed ${seed}`,
    records: [
      ...records('service', services),
      ...records('place', PLACES),
      ...records('operator', OPERATORS, 'organization'),
      ...records('outlet', OUTLETS, 'organization'),
      ...records('event', events),
    ],
    sources: Array.from({ length: sources }, (_, i) =>
      source(i, `large:outlet-${below(OUTLETS)}`, day(below(DAYS))),
    ),
    claims: Array.from({ length: claims }, (_, i): Claim => {
      const from = `large:source-${Math.floor(i / CLAIMS_OF_A_SOURCE)}`
      const start = (i % CLAIMS_OF_A_SOURCE) * 100
      const told = {
        source: from,
        time: day(below(DAYS)),
        chain: [
          { agent: `large:outlet-${below(OUTLETS)}`, manner: 'said' },
          { agent: `large:outlet-${below(OUTLETS)}`, manner: 'reported' },
        ],
        citations: [{ source: from, rendition: 'main', start, end: start + 80, sha256: 'c'.repeat(64) }],
      }
      if (i % 5 < 2)
        return {
          ...told,
          id: `${from}.n${i}.availability`,
          subject: `large:service-${(Math.floor(i / 5) * 2 + (i % 5)) % services}`,
          property: 'availability',
          value: { type: 'code', code: pick(['AVAILABLE', 'AVAILABLE', 'BLOCKED']) },
          scope: {
            features: [pick(FEATURES)],
            networks: [pick(NETWORKS)],
            operators: [`large:operator-${below(OPERATORS)}`],
            place: `large:place-${below(PLACES)}`,
          },
        }
      const property = pick(['participantCount', 'loss', 'date'])
      const event = (Math.floor(i / 5) * 3 + (i % 5) - 2) % events
      const dissent = random() < DISSENT ? 1 : 0
      return {
        ...told,
        id: `${from}.n${i}.${property}`,
        time: day(event % DAYS),
        subject: `large:event-${event}`,
        property,
        value:
          property === 'date'
            ? { type: 'date', edtf: day((event % DAYS) + dissent) }
            : {
                type: 'quantity',
                value: ((event % 1_000) + 1) * 100 + dissent * 500,
                approximate: true,
                unit: 'PERSON',
              },
      }
    }),
    withdrawals: [],
  }
}

function records(name: string, count: number, kind = name): Record[] {
  return Array.from({ length: count }, (_, i) => ({
    id: `large:${name}-${i}`,
    dataset: 'large',
    // Every name is one of a kind.
    kind: kind as Record['kind'],
    labels: [{ language: 'en', text: `${name} ${i}` }],
  }))
}

function source(number: number, publisher: string, published: string): Source {
  return {
    id: `large:source-${number}`,
    dataset: 'large',
    type: 'ARTICLE',
    title: { en: `Article ${number}` },
    publisher,
    published,
    language: 'en',
    renditions: [{ id: 'main', sha256: 'd'.repeat(64), length: CLAIMS_OF_A_SOURCE * 100 }],
  }
}

function day(number: number): string {
  return new Date(Date.UTC(2015, 0, 1 + number)).toISOString().slice(0, 10)
}

/** Mulberry32 by Tommy Ettinger, in the public domain: numbers from 0 to 1, the same ones for the same seed. */
function mulberry32(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

import type { Claim, Dataset, Record, Release, Source } from '@isnad/schema'
import { articleClaims } from './article.ts'
import { CLAIMS_OF_A_DOCUMENT, extentOf, REPORTS_OF_TEN, type Extent } from './extent.ts'
import { createRandom, createSkew } from './random.ts'
import { DATASET, idOf, records } from './records.ts'
import { createReports } from './report.ts'
import { day, DAYS, lengthOf, type Setting } from './setting.ts'

/** A dataset that is made up as it is read, so that it may be larger than memory. */
export interface Made {
  dataset: Dataset
  hash: string
  extent: Extent
  records(): Iterable<Record>
  /** A document by its number, with its claims. The same seed gives the same. */
  document(number: number): { source: Source; claims: Claim[] }
  /** Number of the service that a document reports on; none where it tells of events. */
  serviceOf(document: number): number | undefined
}

/**
 * A dataset of any size: reports on services, a few of which most are about, and articles on events, passed on by one to
 * five hands and told in Latin and Arabic letters. The same seed gives the same dataset.
 */
export function make(claims: number, seed = 1): Made {
  const extent = extentOf(claims)
  const reports = createReports(extent, seed)
  const anOutlet = createSkew(extent.outlets)
  const isReport = (document: number) => document % 10 < REPORTS_OF_TEN
  return {
    dataset: {
      id: DATASET,
      name: `dataset-${DATASET}`,
      version: `1.0.${seed}`,
      title: { en: 'Made up', ar: 'مختلق' },
      description: { en: `${claims} claims, seed ${seed}.` },
      licence: 'CC0-1.0',
      maintainers: ['Nobody'],
      dependencies: {},
    },
    hash: `${claims} claims of seed ${seed}`,
    extent,
    records: () => records(extent),
    document(number) {
      const random = createRandom(seed, number, 0)
      const setting: Setting = {
        document: number,
        publisher: anOutlet(random),
        published: random.below(DAYS),
      }
      return {
        source: sourceOf(setting),
        claims: isReport(number) ? reports.claimsOf(setting) : articleClaims(setting, extent, seed),
      }
    },
    serviceOf: (document) => (isReport(document) ? reports.serviceOf(document) : undefined),
  }
}

/** A whole release of it, in memory. */
export function makeRelease(claims: number, seed = 1): Release {
  const { dataset, hash, extent, records, document } = make(claims, seed)
  const documents = Array.from({ length: extent.documents }, (_, i) => document(i))
  return {
    dataset,
    hash,
    records: [...records()],
    sources: documents.map(({ source }) => source),
    claims: documents.flatMap(({ claims }) => claims),
    withdrawals: [],
  }
}

function sourceOf({ document, publisher, published }: Setting): Source {
  return {
    id: idOf.source(document),
    dataset: DATASET,
    type: 'ARTICLE',
    title: document % 3 === 0 ? { ar: `مقال رقم ${document}` } : { en: `Article no. ${document}` },
    publisher: idOf.outlet(publisher),
    published: day(published),
    language: document % 3 === 0 ? 'ar' : 'en',
    renditions: [
      { id: 'main', sha256: document.toString(16).padStart(64, 'c'), length: lengthOf(CLAIMS_OF_A_DOCUMENT) },
    ],
  }
}

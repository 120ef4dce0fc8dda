import type { EvidenceRecord, EvidenceSource } from '@isnad/evidence'
import type { Claim } from '@isnad/schema'
import type { LabelRow } from '@isnad/schema/tables'
import type { Dialect } from './dialect.ts'
import { readClaims } from './read-claims.ts'
import type { RecordTexts, SourceTexts } from './search/index.ts'

/** What some datasets have, as far as a load must know it. */
export interface Stock {
  records: (EvidenceRecord & RecordTexts)[]
  sources: (EvidenceSource & SourceTexts)[]
  claims: Claim[]
  /** Labels that the records have themselves. */
  labels: LabelRow[]
}

/** Reads what every dataset has but those that are about to be replaced. */
export async function readStock({ primary: db }: Dialect, replaced: readonly string[]): Promise<Stock> {
  const where = { datasetId: { notIn: [...replaced] } }
  const records = await db.query.records.findMany({
    where,
    columns: { id: true, kind: true, publicRole: true },
    with: { parts: { columns: { wholeId: true } }, labels: { where: { claimId: { isNull: true } } } },
  })
  const sources = await db.query.sources.findMany({
    where,
    columns: { id: true, publisherId: true, published: true, quotedInId: true, title: true },
  })
  return {
    records: records.map(({ id, kind, publicRole, parts }) => ({
      id,
      kind,
      publicRole,
      partOf: parts.map(({ wholeId }) => wholeId),
    })),
    sources: sources.map((source) => ({ ...toEvidenceSource(source), title: source.title })),
    claims: await readClaims(db, where),
    labels: records.flatMap(({ labels }) => labels),
  }
}

/** What the rules need to know of a source. */
export function toEvidenceSource(row: {
  id: string
  publisherId: string | null
  published: string | null
  quotedInId: string | null
}): EvidenceSource {
  return {
    id: row.id,
    ...(row.publisherId !== null && { publisher: row.publisherId }),
    ...(row.published !== null && { published: row.published }),
    ...(row.quotedInId !== null && { quotedIn: row.quotedInId }),
  }
}

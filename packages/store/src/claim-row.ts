import {
  dateBounds,
  finite,
  isPartial,
  parsePeriod,
  type Bounds,
  type Claim,
  type Source,
} from '@isnad/schema'
import type { ChainLinkRow, CitationRow, ClaimRow } from '@isnad/schema/tables'
import { toValue, toValueColumns } from './value-columns.ts'

/** A claim as rows of four tables. */
export interface ClaimRows {
  claim: ClaimRow
  after: { claimId: string; afterId: string }[]
  chain: ChainLinkRow[]
  citations: CitationRow[]
}

/** What a claim's rows keep and the claim itself does not say. */
export interface ClaimSetting {
  /** Id of the dataset that has the claim. */
  dataset: string
  /** The source of the claim. */
  source: Pick<Source, 'published' | 'publisher'>
  disputed: boolean
}

/** A claim as rows. */
export function toClaimRows(claim: Claim, { dataset, source, disputed }: ClaimSetting): ClaimRows {
  return {
    claim: {
      id: claim.id,
      datasetId: dataset,
      sourceId: claim.source,
      subjectId: claim.subject,
      property: claim.property,
      ...toValueColumns(claim.value),
      qualifiers: claim.qualifiers ?? null,
      scope: claim.scope ?? null,
      mode: claim.mode ?? 'asserts',
      denied: claim.denied ?? false,
      inferred: claim.inferred ?? null,
      deprecated: claim.deprecated ?? null,
      replacedBy: claim.replacedBy ?? null,
      note: claim.note ?? null,
      raw: claim.raw ?? null,
      time: claim.time ?? null,
      ...sourceColumns(claim, source),
      placeId: claim.scope?.place ?? null,
      partial: claim.scope !== undefined && isPartial(claim.scope),
      disputed,
      start: claim.citations[0]?.start ?? 0,
    },
    after: (claim.after ?? []).map((afterId) => ({ claimId: claim.id, afterId })),
    chain: claim.chain.map((link, position) => ({
      claimId: claim.id,
      position,
      agentId: link.agent ?? null,
      unnamed: link.unnamed ?? null,
      manner: link.manner,
    })),
    citations: claim.citations.map(({ source: sourceId, rendition, start, end, sha256 }, ordinal) => ({
      claimId: claim.id,
      ordinal,
      sourceId,
      rendition,
      start,
      end,
      sha256,
    })),
  }
}

/** The days on which a source may have been published; `undefined` where it bears no date. */
export function publication(source: Pick<Source, 'published'>): Bounds | undefined {
  return source.published === undefined ? undefined : dateBounds(source.published)
}

/** The columns of a claim that follow from its source too. */
export function sourceColumns({ time }: Claim, source: ClaimSetting['source']) {
  const { begin, end } = parsePeriod(time, publication(source))
  return {
    publisherId: source.publisher ?? null,
    beginLowest: finite(begin.lowest),
    beginHighest: finite(begin.highest),
    endLowest: finite(end.lowest),
    endHighest: finite(end.highest),
  }
}

/** A claim's row with the rows that belong to it. */
export interface ClaimWithParts extends ClaimRow {
  after: { afterId: string }[]
  chain: ChainLinkRow[]
  citations: CitationRow[]
}

/**
 * The claim that rows keep. What is said by default is left out: `mode: asserts`, `denied: false`, and empty lists.
 *
 * @param row with `after`, `chain` and `citations` in their order
 */
export function toClaim(row: ClaimWithParts): Claim {
  return {
    id: row.id,
    source: row.sourceId,
    subject: row.subjectId,
    property: row.property,
    value: toValue(row),
    ...(row.qualifiers && { qualifiers: row.qualifiers }),
    ...(row.time !== null && { time: row.time }),
    ...(row.after.length > 0 && { after: row.after.map(({ afterId }) => afterId) }),
    ...(row.scope && { scope: row.scope }),
    ...(row.denied && { denied: true }),
    ...(row.mode !== 'asserts' && { mode: row.mode }),
    chain: row.chain.map(({ agentId, unnamed, manner }) => ({
      ...(agentId !== null && { agent: agentId }),
      ...(unnamed !== null && { unnamed }),
      manner,
    })),
    citations: row.citations.map(({ sourceId, rendition, start, end, sha256 }) => ({
      source: sourceId,
      rendition,
      start,
      end,
      sha256,
    })),
    ...(row.inferred !== null && { inferred: row.inferred }),
    ...(row.deprecated !== null && { deprecated: row.deprecated }),
    ...(row.replacedBy && { replacedBy: row.replacedBy }),
    ...(row.note !== null && { note: row.note }),
    ...(row.raw && { raw: row.raw }),
  }
}

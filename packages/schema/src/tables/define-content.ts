import { isNotNull } from 'drizzle-orm'
import type { Coverage } from '../dataset.ts'
import { KINDS } from '../kinds.ts'
import type { Text } from '../text.ts'
import type { Kit } from './kit.ts'
import { valueColumns } from './value-columns.ts'

/** What the loaded datasets say themselves. */
export function defineContent(kit: Kit) {
  const { table, index, primaryKey, text, int, bool, json } = kit
  const datasets = table('datasets', {
    id: text().primaryKey(),
    name: text().notNull(),
    version: text().notNull(),
    hash: text().notNull(),
    title: json<Text>().notNull(),
    description: json<Text>().notNull(),
    licence: text().notNull(),
    maintainers: json<string[]>().notNull(),
    coverage: json<Coverage>(),
    dependencies: json<{ [id: string]: string }>().notNull(),
    /** The place in the order of loading, 1 being the first. */
    ordinal: int().notNull(),
  })

  const records = table(
    'records',
    {
      id: text().primaryKey(),
      datasetId: text()
        .notNull()
        .references(() => datasets.id),
      kind: text([...KINDS]).notNull(),
      /** The label shown by default: the English one, else the transliteration, else the first. */
      name: text().notNull(),
      publicRole: json<Text>(),
      note: json<Text>(),
    },
    (t) => [index('records_kind').on(t.kind, t.id), index('records_dataset').on(t.datasetId, t.id)],
  )

  const labels = table(
    'labels',
    {
      recordId: text()
        .notNull()
        .references(() => records.id),
      /** The place among the labels of the record, 0 being the first. */
      ordinal: int().notNull(),
      language: text().notNull(),
      text: text().notNull(),
      /** The text as search compares it: folded, see `fold`. */
      folded: text().notNull(),
      /** The first claim that prints it, for a label that the record itself does not have. */
      claimId: text().references(() => claims.id),
    },
    (t) => [
      primaryKey({ columns: [t.recordId, t.ordinal] }),
      index('labels_folded').on(t.folded, t.recordId),
      index('labels_claim').on(t.claimId),
    ],
  )

  const identifiers = table(
    'identifiers',
    {
      recordId: text()
        .notNull()
        .references(() => records.id),
      system: text().notNull(),
      value: text().notNull(),
    },
    (t) => [
      primaryKey({ columns: [t.recordId, t.system, t.value] }),
      index('identifiers_value').on(t.system, t.value),
    ],
  )

  const recordParts = table(
    'record_parts',
    {
      recordId: text()
        .notNull()
        .references(() => records.id),
      wholeId: text()
        .notNull()
        .references(() => records.id),
    },
    (t) => [primaryKey({ columns: [t.recordId, t.wholeId] }), index('record_parts_whole').on(t.wholeId)],
  )

  const sources = table(
    'sources',
    {
      id: text().primaryKey(),
      datasetId: text()
        .notNull()
        .references(() => datasets.id),
      type: text().notNull(),
      title: json<Text>().notNull(),
      publisherId: text().references(() => records.id),
      authors: json<string[]>().notNull(),
      published: text(),
      publishedFrom: int(),
      publishedTo: int(),
      language: text().notNull(),
      url: text(),
      quotedInId: text(),
      note: json<Text>(),
    },
    (t) => [
      index('sources_publisher').on(t.publisherId, t.id),
      index('sources_dataset').on(t.datasetId, t.id),
    ],
  )

  const renditions = table(
    'renditions',
    {
      sourceId: text()
        .notNull()
        .references(() => sources.id),
      name: text().notNull(),
      sha256: text().notNull(),
      length: int().notNull(),
    },
    (t) => [primaryKey({ columns: [t.sourceId, t.name] })],
  )

  const claims = table(
    'claims',
    {
      id: text().primaryKey(),
      datasetId: text()
        .notNull()
        .references(() => datasets.id),
      sourceId: text()
        .notNull()
        .references(() => sources.id),
      /** The outlet of the source, by which its claims are found in the order of their ids. */
      publisherId: text(),
      subjectId: text()
        .notNull()
        .references(() => records.id),
      property: text().notNull(),
      ...valueColumns(kit),
      mode: text().notNull(),
      denied: bool().notNull(),
      inferred: text(),
      deprecated: text(),
      /** Ids of the claims that say it rightly. */
      replacedBy: json<string[]>(),
      note: text(),
      /** What an imported row says, by column. */
      raw: json<{ [column: string]: string }>(),
      /** EDTF, as authored; see `Period`. */
      time: text(),
      beginLowest: int(),
      beginHighest: int(),
      endLowest: int(),
      endHighest: int(),
      /** The place of the scope, by which the claims that may answer a question are found. */
      placeId: text(),
      /** Whether the scope leaves open of whom the claim speaks. */
      partial: bool().notNull(),
      /** Whether two claims contradict each other and this is one of them. */
      disputed: bool().notNull(),
      /** First position of the first citation, to find the claims of a passage. */
      start: int().notNull(),
    },
    (t) => [
      index('claims_subject').on(t.subjectId, t.property, t.id),
      index('claims_place').on(t.placeId, t.subjectId, t.property),
      // Most claims have no place.
      index('claims_of_place').on(t.placeId, t.id).where(isNotNull(t.placeId)),
      index('claims_property').on(t.property, t.id),
      index('claims_source').on(t.sourceId, t.start, t.id),
      index('claims_publisher').on(t.publisherId, t.id),
      index('claims_object').on(t.objectId, t.id),
      index('claims_dataset').on(t.datasetId, t.id),
    ],
  )

  const claimOrders = table(
    'claim_orders',
    {
      claimId: text()
        .notNull()
        .references(() => claims.id),
      afterId: text()
        .notNull()
        .references(() => claims.id),
    },
    (t) => [primaryKey({ columns: [t.claimId, t.afterId] }), index('claim_orders_after').on(t.afterId)],
  )

  const chainLinks = table(
    'chain_links',
    {
      claimId: text()
        .notNull()
        .references(() => claims.id),
      /** 0 is the first speaker; the last is the outlet. */
      position: int().notNull(),
      agentId: text().references(() => records.id),
      unnamed: text(),
      manner: text().notNull(),
    },
    (t) => [
      primaryKey({ columns: [t.claimId, t.position] }),
      index('chain_links_agent').on(t.agentId, t.claimId),
    ],
  )

  const citations = table(
    'citations',
    {
      claimId: text()
        .notNull()
        .references(() => claims.id),
      ordinal: int().notNull(),
      sourceId: text()
        .notNull()
        .references(() => sources.id),
      rendition: text().notNull(),
      start: int().notNull(),
      end: int().notNull(),
      sha256: text().notNull(),
    },
    (t) => [
      primaryKey({ columns: [t.claimId, t.ordinal] }),
      index('citations_source').on(t.sourceId, t.start, t.claimId),
    ],
  )

  const withdrawals = table('withdrawals', {
    id: text().primaryKey(),
    datasetId: text()
      .notNull()
      .references(() => datasets.id),
    date: text().notNull(),
    reason: json<Text>().notNull(),
  })

  return {
    datasets, records, labels, identifiers, recordParts, sources, renditions, claims, claimOrders, chainLinks, citations,
    withdrawals,
  } // prettier-ignore
}

export type ContentTables = ReturnType<typeof defineContent>

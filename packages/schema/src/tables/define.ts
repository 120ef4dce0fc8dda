import { defineRelations } from 'drizzle-orm'
import { KINDS } from '../kinds.ts'
import type { Scope } from '../scope.ts'
import type { Text } from '../text.ts'
import { VALUE_TYPES, type Value } from '../value.ts'
import type { Coverage } from '../dataset.ts'
import { defineSearch } from './define-search.ts'
import type { Kit } from './kit.ts'

type Qualifiers = { [name: string]: Value }

/** What one row of each table asserts. GraphQL descriptions and the reference reuse these sentences. */
export const tableComments = {
  datasets: 'A dataset is loaded in this release: `commons` stands at 0.1.0.',
  records: 'There is a thing of this kind that claims are about: `commons:whatsapp` is a service.',
  labels: 'A record is called so in this language: `commons:whatsapp` is called واتساب in Arabic.',
  identifiers: 'A record has this id in another system: `commons:whatsapp` is Q1049511 in Wikidata.',
  recordParts: 'A record lies within another: Marrakesh within Morocco.',
  sources: 'A document was published: al-Araby al-Jadeed’s article of 5 November 2016.',
  renditions: 'A source has a text of this length and digest.',
  claims:
    'A passage of a source says this of a record: that calls over WhatsApp were blocked on ADSL since February 2016.',
  claimOrders:
    'A source tells one claim after another: the blocking of landlines after that of mobile networks.',
  chainLinks:
    'An agent passed a claim on, in this manner and at this place of its chain: ANRT announced it, first.',
  citations: 'A claim stands at this place of a source’s text: code points 893 to 1165.',
  facts:
    'The asserted claims about a property of a record support this value, by this many independent chains.',
  factClaims: 'A claim speaks for or against a fact, or denies it.',
  conflicts: 'Two claims cannot both be true.',
  withdrawals: 'A claim, record or source was taken back on a day for a reason.',
  searchEntries: 'A record, source or claim can be found by search, and has this number in its index.',
  searchWords: 'A word stands in texts of this language, in these forms: بالمغرب, bare مغرب.',
  searchPostings: 'A word stands in the texts of these entries, with these weights.',
  releases: 'A release was once loaded here: version 0.1.0 of `commons`, with this many records.',
  loads: 'A release was loaded, in the place of another or as the first of its dataset.',
  changes:
    'A load added, corrected, changed or took back this claim, record or source, or what follows of it.',
} as const

/**
 * Every table and relation of the store, once, for whichever dialect the kit is of. A database holds one release of
 * each dataset: loading another replaces its rows. No ordering goes by a column that can be null, because the dialects
 * disagree on where nulls stand. Days are counted from 1970-01-01; an absent limit is null.
 */
export function define(kit: Kit) {
  const { table, index, uniqueIndex, primaryKey, text, int, real, bool, json } = kit
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

  /** The columns that keep a value of any type: a new property needs no new column. */
  const valueColumns = () => ({
    type: text([...VALUE_TYPES]).notNull(),
    /** A text that two equal values share. */
    valueKey: text().notNull(),
    edtf: text(),
    code: text(),
    number: real(),
    min: real(),
    max: real(),
    approximate: bool(),
    unit: text(),
    ofWhat: text(),
    text: json<Text>(),
    flag: bool(),
    objectId: text(),
    /** The bounds of an ordered value: days of a date, units of a quantity. */
    lowest: real(),
    highest: real(),
    qualifiers: json<Qualifiers>(),
    scope: json<Scope>(),
  })

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
      subjectId: text()
        .notNull()
        .references(() => records.id),
      property: text().notNull(),
      ...valueColumns(),
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
      index('claims_property').on(t.property, t.id),
      index('claims_source').on(t.sourceId, t.start, t.id),
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

  const facts = table(
    'facts',
    {
      id: text().primaryKey(),
      subjectId: text()
        .notNull()
        .references(() => records.id),
      property: text().notNull(),
      /** What the fact is about, more closely: the unit, the whole of a share. Empty where nothing narrows it. */
      slot: text().notNull(),
      /** The place among the facts of the property, 0 being the first. */
      rank: int().notNull(),
      ...valueColumns(),
      disputed: bool().notNull(),
      denials: int().notNull(),
      independentChains: int().notNull(),
      /** Whether the count of chains is a lower bound. */
      atLeast: bool().notNull(),
      sourceCount: int().notNull(),
      commonLinkId: text().references(() => records.id),
    },
    (t) => [
      uniqueIndex('facts_subject').on(t.subjectId, t.property, t.rank),
      index('facts_property').on(t.property, t.id),
    ],
  )

  const factClaims = table(
    'fact_claims',
    {
      factId: text()
        .notNull()
        .references(() => facts.id),
      claimId: text()
        .notNull()
        .references(() => claims.id),
      side: text(['for', 'against', 'denies']).notNull(),
    },
    (t) => [primaryKey({ columns: [t.factId, t.claimId, t.side] }), index('fact_claims_claim').on(t.claimId)],
  )

  const conflicts = table(
    'conflicts',
    {
      id: text().primaryKey(),
      subjectId: text()
        .notNull()
        .references(() => records.id),
      property: text().notNull(),
      leftId: text()
        .notNull()
        .references(() => claims.id),
      rightId: text()
        .notNull()
        .references(() => claims.id),
      /** In what the two differ; see `ConflictKind` of the evidence package. */
      kind: text().notNull(),
      /** How many independent chains say what the left claim says, and what the right one says. */
      leftChains: int().notNull(),
      rightChains: int().notNull(),
      /** How hard it is to dismiss: see `conflictWeight` of the store. */
      weight: int().notNull(),
      /** Whether a correction has settled it: one of the two must not be used any more. */
      resolved: bool().notNull(),
    },
    (t) => [
      index('conflicts_subject').on(t.subjectId, t.property, t.id),
      index('conflicts_property').on(t.property, t.id),
      index('conflicts_weight').on(t.resolved, t.weight, t.id),
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

  // Rows of the next three are only ever added. They have no content of a claim, so that a withdrawal leaves none behind.

  const releases = table(
    'releases',
    {
      /** The hash of its content. */
      id: text().primaryKey(),
      datasetId: text()
        .notNull()
        .references(() => datasets.id),
      name: text().notNull(),
      version: text().notNull(),
      title: json<Text>().notNull(),
      licence: text().notNull(),
      recordCount: int().notNull(),
      sourceCount: int().notNull(),
      claimCount: int().notNull(),
      withdrawalCount: int().notNull(),
      /** The last load of it. */
      lastLoad: int().notNull(),
    },
    (t) => [
      index('releases_dataset').on(t.datasetId, t.version, t.lastLoad),
      index('releases_load').on(t.lastLoad),
    ],
  )

  const loads = table(
    'loads',
    {
      /** Counts the loads of this database, from 1. */
      sequence: int().primaryKey(),
      releaseId: text()
        .notNull()
        .references(() => releases.id),
      /** The release in whose place it came. */
      replacedId: text().references(() => releases.id),
      /** ISO 8601, in UTC. Absent in a database that was shipped as a file. */
      loadedAt: text(),
    },
    (t) => [index('loads_release').on(t.releaseId, t.sequence)],
  )

  const changes = table(
    'changes',
    {
      /** Counts the changes of this database, from 1. */
      sequence: int().primaryKey(),
      /** The load that brought it. */
      load: int().notNull(),
      datasetId: text().notNull(),
      part: text(['dataset', 'record', 'source', 'claim', 'fact', 'availability']).notNull(),
      action: text(['added', 'corrected', 'changed', 'withdrawn', 'removed']).notNull(),
      /** Id of the dataset, record, source or claim; of facts and availability that of the record that they are about. */
      thingId: text().notNull(),
      /** Id of the record that the claim or the fact is about. */
      aboutId: text(),
      property: text(),
      /** The place that an availability is said of. */
      placeId: text(),
      /** Names of the fields that are other than they were. */
      fields: json<string[]>().notNull(),
      /** Id of the withdrawal that took it back. */
      withdrawalId: text(),
    },
    (t) => [
      index('changes_load').on(t.load, t.sequence),
      index('changes_thing').on(t.thingId, t.sequence),
      index('changes_about').on(t.aboutId, t.sequence),
    ],
  )

  const tables = {
    datasets, records, labels, identifiers, recordParts, sources, renditions, claims, claimOrders, chainLinks, citations,
    facts, factClaims, conflicts, withdrawals, releases, loads, changes, ...defineSearch(kit),
  } // prettier-ignore

  const relations = defineRelations(tables, (r) => ({
    datasets: { records: r.many.records(), sources: r.many.sources() },
    records: {
      dataset: r.one.datasets({ from: r.records.datasetId, to: r.datasets.id, optional: false }),
      labels: r.many.labels(),
      identifiers: r.many.identifiers(),
      parts: r.many.recordParts({ from: r.records.id, to: r.recordParts.recordId, alias: 'parts' }),
      claims: r.many.claims({ from: r.records.id, to: r.claims.subjectId }),
      mentions: r.many.claims({ from: r.records.id, to: r.claims.objectId, alias: 'mentions' }),
      facts: r.many.facts({ from: r.records.id, to: r.facts.subjectId }),
      wholes: r.many.records({
        from: r.records.id.through(r.recordParts.recordId),
        to: r.records.id.through(r.recordParts.wholeId),
        alias: 'wholes',
      }),
    },
    labels: {
      record: r.one.records({ from: r.labels.recordId, to: r.records.id, optional: false }),
      claim: r.one.claims({ from: r.labels.claimId, to: r.claims.id }),
    },
    identifiers: {
      record: r.one.records({ from: r.identifiers.recordId, to: r.records.id, optional: false }),
    },
    sources: {
      dataset: r.one.datasets({ from: r.sources.datasetId, to: r.datasets.id, optional: false }),
      publisher: r.one.records({ from: r.sources.publisherId, to: r.records.id }),
      quotedIn: r.one.sources({ from: r.sources.quotedInId, to: r.sources.id, alias: 'quotedIn' }),
      renditions: r.many.renditions(),
      claims: r.many.claims({ from: r.sources.id, to: r.claims.sourceId }),
    },
    renditions: { source: r.one.sources({ from: r.renditions.sourceId, to: r.sources.id, optional: false }) },
    claims: {
      dataset: r.one.datasets({ from: r.claims.datasetId, to: r.datasets.id, optional: false }),
      subject: r.one.records({ from: r.claims.subjectId, to: r.records.id, optional: false }),
      object: r.one.records({ from: r.claims.objectId, to: r.records.id }),
      source: r.one.sources({ from: r.claims.sourceId, to: r.sources.id, optional: false }),
      chain: r.many.chainLinks(),
      citations: r.many.citations(),
      orders: r.many.claimOrders({ from: r.claims.id, to: r.claimOrders.claimId, alias: 'orders' }),
      after: r.many.claims({
        from: r.claims.id.through(r.claimOrders.claimId),
        to: r.claims.id.through(r.claimOrders.afterId),
        alias: 'after',
      }),
    },
    chainLinks: {
      claim: r.one.claims({ from: r.chainLinks.claimId, to: r.claims.id, optional: false }),
      agent: r.one.records({ from: r.chainLinks.agentId, to: r.records.id }),
    },
    citations: {
      claim: r.one.claims({ from: r.citations.claimId, to: r.claims.id, optional: false }),
      source: r.one.sources({ from: r.citations.sourceId, to: r.sources.id, optional: false }),
    },
    facts: {
      subject: r.one.records({ from: r.facts.subjectId, to: r.records.id, optional: false }),
      object: r.one.records({ from: r.facts.objectId, to: r.records.id }),
      commonLink: r.one.records({ from: r.facts.commonLinkId, to: r.records.id }),
      links: r.many.factClaims(),
      supporting: r.many.factClaims({
        from: r.facts.id,
        to: r.factClaims.factId,
        where: { side: 'for' },
        alias: 'supporting',
      }),
      opposing: r.many.factClaims({
        from: r.facts.id,
        to: r.factClaims.factId,
        where: { side: 'against' },
        alias: 'opposing',
      }),
      denying: r.many.factClaims({
        from: r.facts.id,
        to: r.factClaims.factId,
        where: { side: 'denies' },
        alias: 'denying',
      }),
    },
    factClaims: {
      fact: r.one.facts({ from: r.factClaims.factId, to: r.facts.id, optional: false }),
      claim: r.one.claims({ from: r.factClaims.claimId, to: r.claims.id, optional: false }),
    },
    conflicts: {
      subject: r.one.records({ from: r.conflicts.subjectId, to: r.records.id, optional: false }),
      left: r.one.claims({ from: r.conflicts.leftId, to: r.claims.id, optional: false }),
      right: r.one.claims({ from: r.conflicts.rightId, to: r.claims.id, optional: false }),
    },
    releases: {
      dataset: r.one.datasets({ from: r.releases.datasetId, to: r.datasets.id, optional: false }),
      load: r.one.loads({
        from: r.releases.lastLoad,
        to: r.loads.sequence,
        optional: false,
        alias: 'lastLoad',
      }),
      loads: r.many.loads({ from: r.releases.id, to: r.loads.releaseId, alias: 'loads' }),
    },
    loads: {
      release: r.one.releases({
        from: r.loads.releaseId,
        to: r.releases.id,
        optional: false,
        alias: 'loads',
      }),
      replaced: r.one.releases({ from: r.loads.replacedId, to: r.releases.id, alias: 'replaced' }),
      changes: r.many.changes({ from: r.loads.sequence, to: r.changes.load }),
    },
    changes: {
      loaded: r.one.loads({ from: r.changes.load, to: r.loads.sequence, optional: false }),
      dataset: r.one.datasets({ from: r.changes.datasetId, to: r.datasets.id, optional: false }),
      about: r.one.records({ from: r.changes.aboutId, to: r.records.id }),
      withdrawal: r.one.withdrawals({ from: r.changes.withdrawalId, to: r.withdrawals.id }),
    },
  }))

  return { tables, relations }
}

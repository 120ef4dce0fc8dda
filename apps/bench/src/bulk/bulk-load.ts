import { conflicts, facts, type Evidence } from '@isnad/evidence'
import type { Claim, Kind } from '@isnad/schema'
import { openStore } from '@isnad/store'
import * as rows from '@isnad/store/rows'
import type { Tables } from '@isnad/schema/tables'
import { idOf } from '../generate/records.ts'
import type { Made } from '../generate/index.ts'
import { openPostgresSink } from './postgres-sink.ts'
import type { Sink } from './sink.ts'
import { openSqliteSink } from './sqlite-sink.ts'

/** Documents that tell of the same events. */
const TOGETHER = 10

/**
 * Writes a dataset that may be larger than memory straight into the tables of an empty database: what `Store.load` of its
 * release would write, because in it no fact and no conflict reaches across ten documents or across services; only
 * the index of search stays empty.
 */
export async function bulkLoad(url: string, made: Made): Promise<void> {
  const store = await openStore({ url })
  await store.migrate()
  const { tables, properties, dialect } = store
  await store.close()
  const sink = dialect === 'sqlite' ? openSqliteSink(url) : await openPostgresSink(url)
  const bulk: Bulk = { sink, tables, made, properties, texts: [], kinds: new Map() }
  await sink.insert(tables.datasets, [rows.toDatasetRow(made.dataset, made.hash, 1)])
  await writeRecords(bulk)
  for (let first = 0; first < made.extent.documents; first += TOGETHER) await writeDocuments(bulk, first)
  await writeConflictsOfServices(bulk)
  await writeSearchIndex(bulk)
  await sink.finish()
}

interface Bulk {
  sink: Sink
  tables: Tables
  made: Made
  properties: NonNullable<Evidence['properties']>
  /** What search looks into: of ten million claims it has room in memory. */
  texts: rows.Searchable[]
  /** Kinds of the records that have names. */
  kinds: Map<string, Kind>
}

async function writeRecords({ sink, tables, made, texts, kinds }: Bulk): Promise<void> {
  for (const record of made.records()) {
    await sink.insert(tables.records, [rows.toRecordRow(record)])
    await sink.insert(tables.labels, rows.toLabelRows(record))
    await sink.insert(tables.recordParts, rows.toPartRows(record))
    kinds.set(record.id, record.kind)
    texts.push(...rows.ofLabels(rows.toLabelRows(record), () => record.kind), ...rows.ofRecord(record))
  }
}

async function writeDocuments(bulk: Bulk, first: number): Promise<void> {
  const { sink, tables, made, properties, texts, kinds } = bulk
  const documents = Array.from({ length: TOGETHER }, (_, i) => made.document(first + i))
  for (const { source, claims } of documents) {
    await sink.insert(tables.sources, [rows.toSourceRow(source)])
    await sink.insert(tables.renditions, rows.toRenditionRows(source))
    texts.push(...rows.ofSource(source), ...claims.flatMap(rows.ofClaim))
    const all = claims.map((claim) =>
      rows.toClaimRows(claim, { dataset: made.dataset.id, source, disputed: false }),
    )
    await sink.insert(
      tables.claims,
      all.map(({ claim }) => claim),
    )
    await sink.insert(
      tables.chainLinks,
      all.flatMap(({ chain }) => chain),
    )
    await sink.insert(
      tables.citations,
      all.flatMap(({ citations }) => citations),
    )
  }
  const told = documents.flatMap(({ claims }) => claims).filter(({ property }) => property !== 'availability')
  const evidence = { claims: told, sources: documents.map(({ source }) => source), properties }
  const derived = facts(evidence)
  await sink.insert(tables.facts, derived.map(rows.toFactRow))
  await sink.insert(tables.factClaims, derived.flatMap(rows.toFactClaimRows))
  await sink.insert(
    tables.conflicts,
    conflicts(evidence).map((conflict) => rows.toConflictRow(conflict, false)),
  )
  const printed = labelsOf(told)
  await sink.insert(tables.labels, printed)
  texts.push(...rows.ofLabels(printed, (record) => kinds.get(record)))
}

/** Each record of events has two labels of its own, so that those that claims print come after. */
function labelsOf(claims: readonly Claim[]) {
  const own = [...new Set(claims.map(({ subject }) => subject))].map((recordId) => ({
    recordId,
    ordinal: 1,
    language: 'ar',
    text: '',
    folded: '',
    claimId: null,
  }))
  return rows.labelsFromClaims(claims, own)
}

async function writeSearchIndex({ sink, tables, texts }: Bulk): Promise<void> {
  const index = rows.buildIndex(texts)
  await sink.insert(tables.searchEntries, index.entries)
  await sink.insert(tables.searchWords, index.words)
  await sink.insert(tables.searchPostings, index.postings)
}

/** A service's claims are spread over all documents: they are made once more, service by service. */
async function writeConflictsOfServices({ sink, tables, made, properties }: Bulk): Promise<void> {
  const documents = Array.from({ length: made.extent.documents }, (_, i) => i)
  const places = [...made.records()].filter(({ kind }) => kind === 'place')
  for (const [service, numbers] of Map.groupBy(documents, made.serviceOf)) {
    if (service === undefined) continue
    const said = numbers.map((number) => made.document(number))
    const claims = said.flatMap((document) => document.claims)
    const evidence = { claims, sources: said.map(({ source }) => source), records: places, properties }
    await sink.insert(
      tables.conflicts,
      conflicts(evidence).map((conflict) => rows.toConflictRow(conflict, false)),
    )
    process.stderr.write(`  ${idOf.service(service)}: ${claims.length} claims\n`)
  }
}

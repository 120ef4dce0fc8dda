import { conflicts, facts, type Evidence } from '@isnad/evidence'
import type { Claim, Kind } from '@isnad/schema'
import { openStore } from '@isnad/store'
import * as rows from '@isnad/store/rows'
import { CLAIMS_OF_A_DOCUMENT } from '../generate/extent.ts'
import { idOf } from '../generate/records.ts'
import type { Made } from '../generate/index.ts'
import { openPostgresSink } from './postgres-sink.ts'
import { teeSink, type Sink } from './sink.ts'
import { openSqliteSink } from './sqlite-sink.ts'

/** Documents that tell of the same events. */
const TOGETHER = 10

/** After how many documents something is said of the progress. */
const TOLD = 10_000

/** A service of which so many claims speak is told of. */
const MANY = 10_000

/**
 * Writes a dataset that may be larger than memory straight into the tables of empty databases: what `Store.load` of its
 * release would write, because in it no fact and no conflict reaches across ten documents or across services; only
 * loads and changes stay unwritten.
 */
export async function bulkLoad(urls: readonly string[], made: Made): Promise<void> {
  const opened = await Promise.all(urls.map(openSink))
  const sink = teeSink(opened.map((each) => each.sink))
  const bulk: Bulk = { sink, made, properties: opened[0]!.properties, texts: [], kinds: new Map() }
  await sink.insert('datasets', [rows.toDatasetRow(made.dataset, made.hash, 1)])
  const recordCount = await writeRecords(bulk)
  const { documents } = made.extent
  await writeRelease(bulk, recordCount)
  for (let first = 0; first < documents; first += TOGETHER) {
    await writeDocuments(bulk, first)
    if (first % TOLD === 0) tell(`document ${first} of ${documents}`)
  }
  await writeWhatFollowsOfServices(bulk)
  await writeSearchIndex(bulk)
  tell('indexes')
  await sink.finish()
}

async function openSink(url: string) {
  const store = await openStore({ url })
  await store.migrate()
  const { tables, properties, dialect } = store
  // They have no parameters.
  const counting = rows.claimCountStatements(store).map((statement) => statement.toSQL().sql)
  await store.close()
  const sink =
    dialect === 'sqlite'
      ? openSqliteSink(url, tables, counting)
      : await openPostgresSink(url, tables, counting)
  return { sink, properties }
}

function tell(what: string): void {
  process.stderr.write(`  ${(process.uptime() / 60).toFixed(1)} min: ${what}\n`)
}

interface Bulk {
  sink: Sink
  made: Made
  properties: NonNullable<Evidence['properties']>
  /** What search looks into: of ten million claims it has room in memory. */
  texts: rows.Searchable[]
  /** Kinds of the records that have names. */
  kinds: Map<string, Kind>
}

/** By which all claims are counted. */
async function writeRelease({ sink, made: { dataset, hash, extent } }: Bulk, recordCount: number) {
  const { id, name, version, title, licence } = dataset
  const release = { id: hash, datasetId: id, name, version, title, licence, recordCount, lastLoad: 1 }
  const sourceCount = extent.documents
  const claimCount = sourceCount * CLAIMS_OF_A_DOCUMENT
  await sink.insert('releases', [{ ...release, sourceCount, claimCount, withdrawalCount: 0 }])
}

/** @returns how many there are */
async function writeRecords({ sink, made, texts, kinds }: Bulk): Promise<number> {
  for (const record of made.records()) {
    await sink.insert('records', [rows.toRecordRow(record)])
    await sink.insert('labels', rows.toLabelRows(record))
    await sink.insert('recordParts', rows.toPartRows(record))
    kinds.set(record.id, record.kind)
    texts.push(...rows.ofLabels(rows.toLabelRows(record), () => record.kind), ...rows.ofRecord(record))
  }
  return kinds.size
}

async function writeDocuments(bulk: Bulk, first: number): Promise<void> {
  const { sink, made, properties, texts, kinds } = bulk
  const documents = Array.from({ length: TOGETHER }, (_, i) => made.document(first + i))
  for (const { source, claims } of documents) {
    await sink.insert('sources', [rows.toSourceRow(source)])
    await sink.insert('renditions', rows.toRenditionRows(source))
    texts.push(...rows.ofSource(source), ...claims.flatMap(rows.ofClaim))
    const all = claims.map((claim) =>
      rows.toClaimRows(claim, { dataset: made.dataset.id, source, disputed: false }),
    )
    await sink.insert(
      'claims',
      all.map(({ claim }) => claim),
    )
    await sink.insert(
      'chainLinks',
      all.flatMap(({ chain }) => chain),
    )
    await sink.insert(
      'citations',
      all.flatMap(({ citations }) => citations),
    )
  }
  const told = documents.flatMap(({ claims }) => claims).filter(({ property }) => property !== 'availability')
  const evidence = { claims: told, sources: documents.map(({ source }) => source), properties }
  const derived = facts(evidence)
  await sink.insert('facts', derived.map(rows.toFactRow))
  await sink.insert('factClaims', derived.flatMap(rows.toFactClaimRows))
  await sink.insert(
    'conflicts',
    conflicts(evidence).map((conflict) => rows.toConflictRow(conflict, false)),
  )
  const printed = labelsOf(told)
  await sink.insert('labels', printed)
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

async function writeSearchIndex({ sink, texts }: Bulk): Promise<void> {
  const index = rows.buildIndex(texts)
  await sink.insert('searchEntries', index.entries)
  await sink.insert('searchWords', index.words)
  await sink.insert('searchPostings', index.postings)
}

/** A service's claims are spread over all documents: they are made once more, service by service. */
async function writeWhatFollowsOfServices({ sink, made, properties }: Bulk): Promise<void> {
  const documents = Array.from({ length: made.extent.documents }, (_, i) => i)
  const places = [...made.records()].filter(({ kind }) => kind === 'place')
  for (const [service, numbers] of Map.groupBy(documents, made.serviceOf)) {
    if (service === undefined) continue
    const said = numbers.map((number) => made.document(number))
    const claims = said.flatMap((document) => document.claims)
    const sources = said.map(({ source }) => source)
    const evidence = { claims, sources, records: places, properties }
    const { scopes, days } = rows.toScopeRows(claims, sources)
    await sink.insert('claimScopes', scopes)
    await sink.insert('claimDays', days)
    await sink.insert(
      'conflicts',
      conflicts(evidence).map((conflict) => rows.toConflictRow(conflict, false)),
    )
    if (claims.length > MANY) tell(`${idOf.service(service)}: ${claims.length} claims`)
  }
}

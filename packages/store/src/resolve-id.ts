import { pickText, type Kind } from '@isnad/schema'
import { fold } from '@isnad/text'
import type { Db } from './dialect.ts'
import { quoted } from './quoted.ts'
import { StoreError } from './store-error.ts'

/** The things that have ids. */
export const ID_TYPES = ['record', 'claim', 'source', 'dataset', 'withdrawal', 'release'] as const
export type IdType = (typeof ID_TYPES)[number]

/** What an id stands for. */
export interface ResolvedId {
  /** The whole id: `commons:whatsapp`. */
  id: string
  type: IdType
  /** The kind of a record. */
  kind?: Kind
}

/** What an id may stand for; anything by default. */
export interface IdOptions {
  types?: readonly IdType[]
  /** The kinds that a record may be of. */
  kinds?: readonly Kind[]
  /** Whether an error lists ids that may have been meant, which takes longer than the rest. Default true. */
  near?: boolean
}

/** `slug`, `dataset:slug` or `dataset:source.item.property.2`. */
const FORM = /^(?:[a-z0-9]+(?:-[a-z0-9]+)*:)?[A-Za-z0-9]+(?:[-.][A-Za-z0-9]+)*$/
const LONGEST = 500

/** Most ids that an error lists. */
const LISTED = 5

/** Where ids are looked up. */
export interface IdSource {
  db: Db
  /** Ids of the datasets that are loaded. */
  datasetIds: () => Promise<readonly string[]>
}

/**
 * Finds what an id stands for. A short id, without the dataset, will do where only one dataset has it: `whatsapp`, `MA`.
 *
 * @throws StoreError `BAD_ID`; `AMBIGUOUS_ID` with the candidates; `WITHDRAWN` for what was taken back; `UNKNOWN_ID` with
 *   ids that are near it
 */
export async function resolveId(source: IdSource, id: string, options: IdOptions = {}): Promise<ResolvedId> {
  if (id.length > LONGEST || !FORM.test(id))
    throw new StoreError(
      'BAD_ID',
      `not an id: ${quoted(id)}; write dataset:name, such as commons:whatsapp, or the name alone`,
    )
  const candidates = await find(source.db, await spellings(source, id), options)
  const [first, ...others] = candidates
  if (first !== undefined && others.length === 0) return first
  if (first !== undefined) throw ambiguous(id, candidates)
  await refuseWithdrawn(source, id)
  throw await unknown(source, id, options)
}

function ambiguous(id: string, candidates: readonly ResolvedId[]): StoreError {
  const ids = candidates.map((candidate) => candidate.id)
  return new StoreError(
    'AMBIGUOUS_ID',
    `${id} could be ${ids.slice(0, LISTED).join(', ')}; write the whole id`,
    ids,
  )
}

async function refuseWithdrawn(source: IdSource, id: string): Promise<void> {
  const [withdrawn] = await source.db.query.withdrawals.findMany({
    where: { id: { in: await spellings(source, id) } },
    orderBy: { id: 'asc' },
    limit: 1,
  })
  if (withdrawn)
    throw new StoreError(
      'WITHDRAWN',
      `${withdrawn.id} was taken back on ${withdrawn.date}: ${pickText(withdrawn.reason)}`,
    )
}

async function unknown(source: IdSource, id: string, options: IdOptions): Promise<StoreError> {
  const hints = options.near !== false
  const [other] = hints ? await find(source.db, await spellings(source, id), {}) : []
  if (other !== undefined)
    return new StoreError(
      'UNKNOWN_ID',
      `no ${wanted(options)} has the id ${id}; ${other.id} is a ${other.kind ?? other.type}`,
    )
  const near = hints ? await nearMatches(source, id, options) : []
  const hint = near.length > 0 ? `did you mean ${near.join(', ')}?` : 'search for it by its name'
  return new StoreError('UNKNOWN_ID', `no ${wanted(options)} has the id ${id}; ${hint}`, near)
}

/** The whole ids that an id may stand for. */
async function spellings({ datasetIds }: IdSource, id: string): Promise<string[]> {
  return id.includes(':') ? [id] : [id, ...(await datasetIds()).map((dataset) => `${dataset}:${id}`)]
}

/** What there is under these ids. A dot tells the ids of claims from the rest. */
async function find(
  db: Db,
  ids: readonly string[],
  { types = ID_TYPES, kinds }: IdOptions,
): Promise<ResolvedId[]> {
  const where = { id: { in: [...ids] } }
  const query = { where, columns: { id: true }, orderBy: { id: 'asc' } } as const
  const records = {
    ...query,
    columns: { id: true, kind: true },
    where: { ...where, ...(kinds && { kind: { in: [...kinds] } }) },
  } as const
  const finders: { [type in IdType]: () => PromiseLike<{ id: string; kind?: Kind }[]> } = {
    record: () => db.query.records.findMany(records),
    claim: () => db.query.claims.findMany(query),
    source: () => db.query.sources.findMany(query),
    dataset: () => db.query.datasets.findMany(query),
    withdrawal: () => db.query.withdrawals.findMany(query),
    release: () => db.query.releases.findMany(query),
  }
  const dotted = ids.some((id) => id.includes('.'))
  const found: ResolvedId[] = []
  for (const type of types)
    if (type === 'withdrawal' || dotted === (type === 'claim'))
      for (const row of await finders[type]()) found.push({ ...row, type })
  return found
}

/** Ids that may have been meant: the same name in another case or dataset, or of a record with such a label. */
async function nearMatches(source: IdSource, id: string, options: IdOptions): Promise<string[]> {
  const { types = ID_TYPES, kinds } = options
  const slug = id.slice(id.indexOf(':') + 1)
  const cased = await Promise.all(
    [slug, slug.toLowerCase(), slug.toUpperCase()].map((each) => spellings(source, each)),
  )
  const near = new Set((await find(source.db, cased.flat(), options)).map((found) => found.id))
  const folded = fold(slug)
  if (types.includes('record') && folded.length > 1) {
    const named = await source.db.query.records.findMany({
      where: { ...(kinds && { kind: { in: [...kinds] } }), labels: { folded: { like: `${folded}%` } } },
      columns: { id: true },
      orderBy: { id: 'asc' },
      limit: LISTED,
    })
    for (const record of named) near.add(record.id)
  }
  return [...near].slice(0, LISTED)
}

function wanted({ types = ID_TYPES, kinds }: IdOptions): string {
  if (kinds !== undefined) return kinds.join(' or ')
  return types.length === ID_TYPES.length ? 'thing' : types.join(' or ')
}

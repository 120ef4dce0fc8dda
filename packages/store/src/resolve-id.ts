import { KINDS, type Kind } from '@isnad/schema'
import type { Dialect } from './dialect.ts'
import { fold } from './fold.ts'
import { StoreError } from './store-error.ts'

/** The things that have ids. */
export const ID_TYPES = ['record', 'claim', 'source', 'dataset', 'withdrawal'] as const
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
}

/** `slug`, `dataset:slug` or `dataset:source.item.property.2`. */
const FORM = /^(?:[a-z0-9]+(?:-[a-z0-9]+)*:)?[A-Za-z0-9]+(?:[-.][A-Za-z0-9]+)*$/
const LONGEST = 500

/** Most ids that an error lists. */
const LISTED = 5

/**
 * Finds what an id stands for. A short id, without the dataset, will do where only one dataset has it: `whatsapp`, `MA`.
 *
 * @throws StoreError `BAD_ID`; `AMBIGUOUS_ID` with the candidates; `UNKNOWN_ID` with ids that are near it
 */
export async function resolveId(dialect: Dialect, id: string, options: IdOptions = {}): Promise<ResolvedId> {
  if (id.length > LONGEST || !FORM.test(id))
    throw new StoreError(
      'BAD_ID',
      `not an id: ${JSON.stringify(id.slice(0, 80))}; write dataset:name, such as commons:whatsapp, or the name alone`,
    )
  const candidates = await find(dialect, await spellings(dialect, id), options)
  const [first, ...others] = candidates
  if (first !== undefined && others.length === 0) return first
  if (first !== undefined) {
    const ids = candidates.map((candidate) => candidate.id)
    throw new StoreError(
      'AMBIGUOUS_ID',
      `${id} could be ${ids.slice(0, LISTED).join(', ')}; write the whole id`,
      ids,
    )
  }
  const near = await nearMatches(dialect, id, options)
  const hint = near.length > 0 ? `; did you mean ${near.join(', ')}?` : '; `records(text:)` finds ids by name'
  throw new StoreError('UNKNOWN_ID', `no ${wanted(options)} has the id ${id}${hint}`, near)
}

/** The whole ids that an id may stand for. */
async function spellings(dialect: Dialect, id: string): Promise<string[]> {
  if (id.includes(':')) return [id]
  const { db, tables } = dialect
  const datasets = await db.select({ id: tables.datasets.id }).from(tables.datasets)
  return [id, ...datasets.map((dataset) => `${dataset.id}:${id}`)]
}

/** What there is under these ids. The shape of an id tells claims and datasets from the rest. */
async function find(
  { db }: Dialect,
  ids: readonly string[],
  { types = ID_TYPES, kinds = KINDS }: IdOptions,
): Promise<ResolvedId[]> {
  const where = { id: { in: [...ids] } }
  const columns = { id: true } as const
  const orderBy = { id: 'asc' } as const
  const dotted = ids.some((id) => id.includes('.'))
  const found: ResolvedId[] = []
  if (types.includes('claim') && dotted)
    for (const { id } of await db.query.claims.findMany({ where, columns, orderBy }))
      found.push({ id, type: 'claim' })
  if (!dotted) {
    if (types.includes('record'))
      for (const { id, kind } of await db.query.records.findMany({
        where: { ...where, kind: { in: [...kinds] } },
        columns: { id: true, kind: true },
        orderBy,
      }))
        found.push({ id, type: 'record', kind })
    if (types.includes('source'))
      for (const { id } of await db.query.sources.findMany({ where, columns, orderBy }))
        found.push({ id, type: 'source' })
    if (types.includes('dataset'))
      for (const { id } of await db.query.datasets.findMany({ where, columns, orderBy }))
        found.push({ id, type: 'dataset' })
  }
  if (types.includes('withdrawal') && found.length === 0)
    for (const { id } of await db.query.withdrawals.findMany({ where, columns, orderBy }))
      found.push({ id, type: 'withdrawal' })
  return found
}

/** Ids that may have been meant: the same name in another case or dataset, or of a record with such a label. */
async function nearMatches(dialect: Dialect, id: string, options: IdOptions): Promise<string[]> {
  const { types = ID_TYPES, kinds = KINDS } = options
  const slug = id.slice(id.indexOf(':') + 1)
  const cased = await Promise.all(
    [slug, slug.toLowerCase(), slug.toUpperCase()].map((each) => spellings(dialect, each)),
  )
  const near = new Set((await find(dialect, cased.flat(), options)).map((found) => found.id))
  const folded = fold(slug)
  if (types.includes('record') && folded.length > 1) {
    const named = await dialect.db.query.records.findMany({
      where: { kind: { in: [...kinds] }, labels: { folded: { like: `${folded}%` } } },
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

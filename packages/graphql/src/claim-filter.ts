import { and, eq, gt, lte, sql, type AnyColumn, type SQLWrapper } from 'drizzle-orm'
import { toDay, type Kind } from '@isnad/schema'
import type { Db, Store } from '@isnad/store'
import { apiError } from './errors.ts'
import { publishedIn, spokenOf } from './days.ts'
import { DATASET, findId, PLACE, RECORD, SOURCE } from './find-id.ts'
import { MOST_PLACES, nextOfAgent, nextOfPlaces } from './claim-page.ts'
import { defined, given, type Given } from './given.ts'
import { disputedBy } from './known-filter.ts'
import type { NextPage } from './page.ts'
import { inPlace, placesWithin } from './place-filter.ts'

/** A filter of claims, as drizzle's relational queries take it. */
export type ClaimWhere = Extract<
  NonNullable<Parameters<Db['query']['claims']['findMany']>[0]>['where'],
  object
>

/** What claims can be asked for by. */
export interface ClaimArguments {
  about?: string | null | undefined
  property?: string | null | undefined
  saidBy?: string | null | undefined
  source?: string | null | undefined
  at?: number | null | undefined
  kind?: Kind | null | undefined
  mode?: string | null | undefined
  disputed?: boolean | null | undefined
  knownBy?: string | null | undefined
  valueRecord?: string | null | undefined
  dataset?: string | null | undefined
  during?: string | null | undefined
  publisher?: string | null | undefined
  language?: string | null | undefined
  published?: string | null | undefined
  place?: string | null | undefined
  exactPlace?: boolean | null | undefined
}

/**
 * The claims that arguments ask for. Ids may be short.
 *
 * @param page for the claims of this page alone: where an agent or a place has many claims and nothing else says where few
 *   are, they are then looked for in the order of their ids, and no more of them than the page takes
 */
export async function claimFilter(store: Store, asked: ClaimArguments, page?: NextPage): Promise<ClaimWhere> {
  const { saidBy, place, exactPlace, ...others } = given(asked)
  const [agent, where] = [await findId(store, saidBy, RECORD), await otherFilter(store, others)]
  const placeId = await findId(store, place, PLACE)
  const ofPlace = placeId === undefined ? [] : [inPlace(store, placeId, exactPlace)]
  const areFew = [others.about, others.source, others.valueRecord].some((id) => id !== undefined)
  if (page !== undefined && !areFew) {
    if (agent !== undefined) return among(nextOfAgent(store, agent, page, { AND: [where, ...ofPlace] }))
    if (placeId !== undefined) {
      const places = exactPlace === true ? [placeId] : await placesWithin(store, placeId, MOST_PLACES + 1)
      if (places.length <= MOST_PLACES) return among(nextOfPlaces(store, places, page, where))
    }
  }
  const all = [...(agent === undefined ? [] : [among(passedOnBy(store, agent))]), ...ofPlace]
  return all.length === 0 ? where : { AND: [where, ...all] }
}

async function otherFilter(
  store: Store,
  asked: Given<Omit<ClaimArguments, 'saidBy' | 'place' | 'exactPlace'>>,
): Promise<ClaimWhere> {
  const { about, valueRecord, source, dataset, at, kind, knownBy, property, mode, disputed } = asked
  const { during, publisher, language, published } = asked
  const ofSource = [
    ...(knownBy === undefined ? [] : [surelyPublishedBy(toDay(knownBy))]),
    ...(language === undefined ? [] : [{ language }]),
    ...(published === undefined ? [] : publishedIn(published)),
  ]
  const sourceId = await findId(store, source, SOURCE)
  if (at !== undefined && sourceId === undefined)
    throw apiError('BAD_ARGUMENT', 'a position is one of a text; give its source as well')
  const all = [
    ...(during === undefined ? [] : spokenOf(during)),
    ...(at === undefined || sourceId === undefined ? [] : [among(citedAround(store, at, sourceId))]),
    // What is stored of a claim is whether anybody contradicts it by now.
    ...(disputed === undefined || knownBy === undefined
      ? []
      : [{ RAW: disputedBy(store, toDay(knownBy), disputed) }]),
  ]
  return {
    ...defined({
      subjectId: await findId(store, about, RECORD),
      objectId: await findId(store, valueRecord, RECORD),
      datasetId: await findId(store, dataset, DATASET),
      publisherId: await findId(store, publisher, RECORD),
      property,
      mode,
      disputed: knownBy === undefined ? disputed : undefined,
    }),
    ...(kind !== undefined && { subject: { kind } }),
    ...(ofSource.length > 0 && { source: { AND: ofSource } }),
    ...(all.length > 0 && { AND: all }),
    ...(at === undefined && defined({ sourceId })),
  }
}

function among(ids: SQLWrapper): ClaimWhere {
  return { RAW: ({ id }: { id: AnyColumn }) => sql`${id} in ${ids}` }
}

/** The same rule as `knownBy` of the evidence package, as a filter: a quoted source was public when its host was. */
export function surelyPublishedBy(day: number) {
  return { OR: [{ publishedTo: { lte: day } }, { quotedIn: { publishedTo: { lte: day } } }] }
}

/**
 * Ids of the claims that passed through an agent. As a subquery, where the relational filter would write `exists`: the
 * database then starts from the agent's few claims, and not from all claims in the order of their ids.
 */
export function passedOnBy({ db, tables: { chainLinks } }: Store, agent: string) {
  return db
    .select({ id: chainLinks.claimId })
    .from(chainLinks)
    .where(eq(chainLinks.agentId, agent))
    .groupBy(chainLinks.claimId)
}

/**
 * Ids of the claims with a citation around a position. It lies in the text in which a passage stands, which is that of
 * the article for a post quoted in it.
 */
function citedAround({ db, tables: { citations } }: Store, at: number, source: string) {
  return db
    .select({ id: citations.claimId })
    .from(citations)
    .where(and(eq(citations.sourceId, source), lte(citations.start, at), gt(citations.end, at)))
}

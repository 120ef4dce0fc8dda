import { toDay, type Kind } from '@isnad/schema'
import type { Db, Store } from '@isnad/store'
import { DATASET, findId, RECORD, SOURCE } from './find-id.ts'
import { defined, given } from './given.ts'

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
}

/** The claims that arguments ask for. Ids may be short. */
export async function claimFilter(store: Store, asked: ClaimArguments): Promise<ClaimWhere> {
  const { about, saidBy, valueRecord, source, dataset, at, kind, knownBy, property, mode, disputed } =
    given(asked)
  const agentId = await findId(store, saidBy, RECORD)
  const sourceId = await findId(store, source, SOURCE)
  return {
    ...defined({
      subjectId: await findId(store, about, RECORD),
      objectId: await findId(store, valueRecord, RECORD),
      datasetId: await findId(store, dataset, DATASET),
      property,
      mode,
      disputed,
    }),
    ...(agentId !== undefined && { chain: { agentId } }),
    ...(kind !== undefined && { subject: { kind } }),
    ...(knownBy !== undefined && { source: surelyPublishedBy(toDay(knownBy)) }),
    // A position lies in the text in which a passage stands, which is that of the article for a post quoted in it.
    ...(at === undefined
      ? defined({ sourceId })
      : { citations: { start: { lte: at }, end: { gt: at }, ...defined({ sourceId }) } }),
  }
}

/** The same rule as `knownBy` of the evidence package, as a filter: a quoted source was public when its host was. */
function surelyPublishedBy(day: number) {
  return { OR: [{ publishedTo: { lte: day } }, { quotedIn: { publishedTo: { lte: day } } }] }
}

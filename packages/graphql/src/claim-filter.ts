import { toDay, type Kind } from '@isnad/schema'
import type { Db, Store } from '@isnad/store'

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
  const record = async (id: string | null | undefined) =>
    id == null ? undefined : (await store.resolveId(id, { types: ['record'] })).id
  const [about, saidBy, valueRecord] = await Promise.all([
    record(asked.about),
    record(asked.saidBy),
    record(asked.valueRecord),
  ])
  const source =
    asked.source == null ? undefined : (await store.resolveId(asked.source, { types: ['source'] })).id
  const dataset =
    asked.dataset == null ? undefined : (await store.resolveId(asked.dataset, { types: ['dataset'] })).id
  const at = asked.at ?? undefined
  const around =
    at === undefined
      ? undefined
      : { start: { lte: at }, end: { gt: at }, ...(source !== undefined && { sourceId: source }) }
  return {
    ...(about !== undefined && { subjectId: about }),
    ...(asked.property != null && { property: asked.property }),
    ...(saidBy !== undefined && { chain: { agentId: saidBy } }),
    // A position lies in the text in which a passage stands, which is that of the article for a post quoted in it.
    ...(around ? { citations: around } : source !== undefined && { sourceId: source }),
    ...(asked.kind != null && { subject: { kind: asked.kind } }),
    ...(asked.mode != null && { mode: asked.mode }),
    ...(asked.disputed != null && { disputed: asked.disputed }),
    ...(asked.knownBy != null && { source: surelyPublishedBy(toDay(asked.knownBy)) }),
    ...(valueRecord !== undefined && { objectId: valueRecord }),
    ...(dataset !== undefined && { datasetId: dataset }),
  }
}

/** The same rule as `knownBy` of the evidence package, as a filter: a quoted source was public when its host was. */
function surelyPublishedBy(day: number) {
  return { OR: [{ publishedTo: { lte: day } }, { quotedIn: { publishedTo: { lte: day } } }] }
}

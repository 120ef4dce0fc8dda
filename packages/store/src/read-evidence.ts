import type { AskedFeature, Evidence, LeftOut } from '@isnad/evidence'
import type { Claim } from '@isnad/schema'
import { chunks } from './batch.ts'
import type { Db, Dialect } from './dialect.ts'
import type { EvidenceDays } from './evidence-window.ts'
import { readClaimsForRules } from './read-claims.ts'
import { toEvidenceSource } from './read-stock.ts'
import type { World } from './world.ts'

/** Of which records and properties evidence is wanted; of all where nothing is given. */
export interface EvidenceFilter {
  /** Ids of the records that claims are about. */
  subjects?: readonly string[]
  /** Whether what is said of the records that `sameAs` claims join with the subjects is wanted too. Default: no. */
  same?: boolean
  /** Names of the properties. */
  properties?: readonly string[]
  /**
   * Id of the place that will be asked about: claims whose scope reaches nothing of it are left out, and so are those
   * without a scope. What follows for the place is the same as from all claims.
   */
  place?: string
  /**
   * Around which days claims are wanted, for questions about some days: where many speak of the subjects in the place, those
   * of other days are left out, see `LeftOut` and `isEnough` of the evidence package. It goes with subjects, properties
   * and a place only.
   */
  days?: EvidenceDays
  /**
   * Of which feature and network will be asked: where many speak of the subjects in the place, claims on others are left out.
   * What follows for the feature and the network is the same as from all claims. It goes with subjects, properties and a
   * place only. Default: all are wanted.
   */
  asked?: AskedFeature
}

/** Claims that answer a question as all claims would, and what was left out. */
export interface SomeClaims {
  ids: readonly string[]
  leftOut?: LeftOut | undefined
}

/** How many steps of "after that" are followed, in either direction. */
const STEPS = 20

/** Most ids in one statement: SQLite takes 32 766 parameters. */
const IDS = 5_000

/** Past so many places, all claims are read: a list of them would take longer than to leave claims out later. */
const MOST_PLACES = 5_000

/**
 * What the rules need to answer questions about some records: the claims, those that are told before or after them, the `sameAs`
 * claims that join agents and places, the sources of all of these with the sources in which they stand quoted, and which
 * record lies within which.
 *
 * @param some the claims that are wanted, where it is known which of them answer
 */
export async function readEvidence(
  { db }: Pick<Dialect, 'db'>,
  world: World,
  { subjects, same = false, properties, place }: EvidenceFilter,
  some?: SomeClaims,
): Promise<Evidence> {
  const around = place === undefined ? undefined : world.around(place)
  const found = some
    ? await readByIds(db, some.ids)
    : await readClaimsForRules(db, {
        ...(subjects && { subjectId: { in: [...(same ? world.same(subjects) : subjects)] } }),
        ...(properties && { property: { in: [...properties] } }),
        ...(around && around.size <= MOST_PLACES && { placeId: { in: [...around] } }),
      })
  const claims = new Map(found.map((claim) => [claim.id, claim]))
  const add = (more: readonly Claim[]): void => more.forEach((claim) => claims.set(claim.id, claim))
  let fresh = found
  for (let step = 0; step < STEPS && fresh.length > 0; step++) {
    const told = [...fresh.flatMap(({ after = [] }) => after), ...(await toldAfter(db, fresh))]
    const missing = [...new Set(told)].filter((id) => !claims.has(id))
    fresh = missing.length === 0 ? [] : await readClaimsForRules(db, { id: { in: missing } })
    add(fresh)
  }
  add(
    around === undefined
      ? world.sameAs
      : world.joining([...around, ...mentioned(claims.values()), ...named(some?.leftOut)]),
  )
  return {
    claims: [...claims.values()],
    sources: await readSources({ db }, [...new Set([...claims.values()].map(({ source }) => source))]),
    records: world.records(around),
    ...(some?.leftOut && { leftOut: some.leftOut }),
  }
}

async function readByIds(db: Db, ids: readonly string[]): Promise<Claim[]> {
  const read = chunks(ids, IDS).map((some) => readClaimsForRules(db, { id: { in: some } }))
  return (await Promise.all(read)).flat()
}

/** Ids of the operators that the scopes of what is left out name. */
function named(leftOut: LeftOut | undefined): string[] {
  return [...(leftOut?.earlier ?? []), ...(leftOut?.later ?? [])].flatMap(({ scope: { operators } }) =>
    typeof operators === 'string' ? [] : operators,
  )
}

/** Ids of the claims that their texts tell after these: none of them can be of a later day. */
async function toldAfter(db: Db, claims: readonly Claim[]): Promise<string[]> {
  const read = chunks(
    claims.map(({ id }) => id),
    IDS,
  ).map((ids) =>
    db.query.claimOrders.findMany({ where: { afterId: { in: ids } }, columns: { claimId: true } }),
  )
  return (await Promise.all(read)).flat().map(({ claimId }) => claimId)
}

/** Ids of the records that claims speak of, and of those who passed them on. */
function* mentioned(claims: Iterable<Claim>): Iterable<string> {
  for (const { subject, value, qualifiers = {}, scope, chain } of claims) {
    yield subject
    for (const said of [value, ...Object.values(qualifiers)]) if (said.type === 'record') yield said.record
    for (const { agent } of chain) if (agent !== undefined) yield agent
    if (scope === undefined) continue
    yield scope.place
    if (typeof scope.operators !== 'string') yield* scope.operators
  }
}

async function readSources({ db }: Pick<Dialect, 'db'>, ids: readonly string[]) {
  const columns = { id: true, publisherId: true, published: true, quotedInId: true } as const
  const sources = await db.query.sources.findMany({
    where: { id: { in: [...ids] } },
    columns,
    orderBy: { id: 'asc' },
  })
  const known = new Set(ids)
  const hosts = sources.flatMap(({ quotedInId }) =>
    quotedInId === null || known.has(quotedInId) ? [] : [quotedInId],
  )
  if (hosts.length === 0) return sources.map(toEvidenceSource)
  const more = await db.query.sources.findMany({
    where: { id: { in: hosts } },
    columns,
    orderBy: { id: 'asc' },
  })
  return [...sources, ...more].map(toEvidenceSource)
}

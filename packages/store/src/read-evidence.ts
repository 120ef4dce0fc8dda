import type { Evidence } from '@isnad/evidence'
import type { Claim } from '@isnad/schema'
import type { Dialect } from './dialect.ts'
import { readClaims } from './read-claims.ts'
import { toEvidenceSource } from './read-stock.ts'

/** Of which records and properties evidence is wanted; of all where nothing is given. */
export interface EvidenceFilter {
  /** Ids of the records that claims are about. */
  subjects?: readonly string[]
  /** Names of the properties. */
  properties?: readonly string[]
}

/** How many steps of "after that" are followed. */
const STEPS = 20

/**
 * What the rules need to answer questions about some records: the claims, those that they were told after, the `sameAs`
 * claims that join agents and places, the sources of all of these with the sources in which they stand quoted, and which
 * record lies within which.
 */
export async function readEvidence(
  { db }: Dialect,
  { subjects, properties }: EvidenceFilter,
): Promise<Evidence> {
  const asked = await readClaims(db, {
    ...(subjects && { subjectId: { in: [...subjects] } }),
    ...(properties && { property: { in: [...properties] } }),
  })
  const claims = new Map(asked.map((claim) => [claim.id, claim]))
  const add = (more: readonly Claim[]): void => more.forEach((claim) => claims.set(claim.id, claim))
  add(await readClaims(db, { property: 'sameAs' }))
  for (let step = 0; step < STEPS; step++) {
    const missing = [...claims.values()].flatMap(({ after = [] }) => after.filter((id) => !claims.has(id)))
    if (missing.length === 0) break
    add(await readClaims(db, { id: { in: [...new Set(missing)] } }))
  }
  const parts = await db.query.recordParts.findMany({ orderBy: { recordId: 'asc', wholeId: 'asc' } })
  const wholes = Map.groupBy(parts, ({ recordId }) => recordId)
  return {
    claims: [...claims.values()],
    sources: await readSources({ db }, [...new Set([...claims.values()].map(({ source }) => source))]),
    records: [...wholes].map(([id, rows]) => ({ id, partOf: rows.map(({ wholeId }) => wholeId) })),
  }
}

async function readSources({ db }: Pick<Dialect, 'db'>, ids: readonly string[]) {
  const columns = { id: true, publisherId: true, published: true, quotedInId: true } as const
  const sources = await db.query.sources.findMany({
    where: { id: { in: [...ids] } },
    columns,
    orderBy: { id: 'asc' },
  })
  const hosts = sources.flatMap(({ quotedInId }) =>
    quotedInId === null || ids.includes(quotedInId) ? [] : [quotedInId],
  )
  const more = await db.query.sources.findMany({
    where: { id: { in: hosts } },
    columns,
    orderBy: { id: 'asc' },
  })
  return [...sources, ...more].map(toEvidenceSource)
}

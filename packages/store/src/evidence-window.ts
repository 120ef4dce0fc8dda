import type { LeftOut, ScopeOf } from '@isnad/evidence'
import type { Scope } from '@isnad/schema'
import type { ClaimScope } from '@isnad/schema/tables'
import type { Db } from './dialect.ts'
import type { World } from './world.ts'

/** Around which days claims are wanted, in days since 1970-01-01. */
export interface EvidenceDays {
  first: number
  last: number
  /** How far around them: each step is four times as far as the one before, until all claims are read. Default: 0. */
  step?: number
}

/** About what the claims are among which those of some days are wanted. */
export interface WindowFilter {
  subjects: readonly string[]
  properties: readonly string[]
  place: string
}

/** The scopes that claims have, and how many claims there are. */
export interface ScopesAround {
  claims: number
  scopes: readonly (ScopeOf & ClaimScope)[]
}

/** So few claims are read whole: to look for fewer takes as long. */
export const FEW = 40

/** How many claims are wanted in a stretch of days; three such stretches are read at first for one day. */
const NEAR = 16

/** How much farther each step looks. */
const FARTHER = 4

/** The scopes of the claims in and around a place. */
export async function readScopes(
  db: Db,
  world: World,
  { subjects, properties, place }: WindowFilter,
): Promise<ScopesAround> {
  const rows = await db.query.claimScopes.findMany({
    where: {
      subjectId: { in: [...subjects] },
      property: { in: [...properties] },
      placeId: { in: [...world.around(place)] },
    },
  })
  return {
    claims: rows.reduce((sum, { claims }) => sum + claims, 0),
    scopes: rows.flatMap(({ subjectId: subject, scopes }) => scopes.map((each) => ({ subject, ...each }))),
  }
}

/**
 * What may be left out for a question about some days; `undefined` where all is to be read. Days near each other mostly
 * have the same window, so that their evidence is read once.
 *
 * @param mayAnswer whether claims of a scope are wanted at all
 */
export function chooseWindow(
  { claims, scopes }: ScopesAround,
  { first, last, step = 0 }: EvidenceDays,
  mayAnswer: (scope: Scope) => boolean,
): LeftOut | undefined {
  // Nothing surely ends before `least` or begins after `greatest`: whoever asks of days beyond wants those next to them.
  const least = Math.min(...scopes.flatMap(({ firstEnd }) => firstEnd ?? []))
  const greatest = Math.max(...scopes.flatMap(({ lastBegin }) => lastBegin ?? []))
  const days = greatest - least + 1
  if (!Number.isFinite(days) || days <= 1) return undefined
  // A power of two, whatever the density exactly is, so that the windows of one step fit into those of the next.
  const stretch = 2 ** Math.ceil(Math.log2(Math.max(1, (NEAR * days) / claims))) * FARTHER ** step
  const near = (day: number) => Math.floor(Math.min(Math.max(day, least), greatest) / stretch)
  const from = Math.min(first, (near(first) - 1) * stretch)
  const to = Math.max(last, (near(last) + 2) * stretch - 1)
  const scopeOf = ({ subject, scope }: ScopeOf): ScopeOf => ({ subject, scope })
  const answering = scopes.filter(({ scope }) => mayAnswer(scope))
  const earlier = answering.filter(({ firstEnd }) => firstEnd !== null && firstEnd < from).map(scopeOf)
  const later = answering.filter(({ lastBegin }) => lastBegin !== null && lastBegin > to).map(scopeOf)
  return earlier.length + later.length === 0 ? undefined : { from, to, earlier, later }
}

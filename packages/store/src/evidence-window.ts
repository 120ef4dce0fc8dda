import type { LeftOut, ScopeOf } from '@isnad/evidence'
import type { ClaimScope } from '@isnad/schema/tables'
import { chunks } from './batch.ts'
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
  scopes: readonly NumberedScope[]
}

/** A scope with its number among those of the same record, property and place. */
export interface NumberedScope extends ScopeOf, ClaimScope {
  property: string
  number: number
}

/** So few claims are read whole: to look for fewer takes as long. */
export const FEW = 40

/** How many claims are wanted in a stretch of days; three such stretches are read at first for one day. */
const NEAR = 16

/** The scope of a claim in a database that was brought up to date and has had no load since. */
const NOT_WORKED_OUT = -1

/** How much farther each step looks. */
const FARTHER = 4

/** Past so many places, those of all claims are read: a list of them would take longer. */
const MOST_PLACES = 5_000

/** The scopes of the claims in and around a place. */
export async function readScopes(
  db: Db,
  world: World,
  { subjects, properties, place }: WindowFilter,
): Promise<ScopesAround> {
  const around = world.around(place)
  const rows = await db.query.claimScopes.findMany({
    where: {
      subjectId: { in: [...subjects] },
      property: { in: [...properties] },
      ...(around.size <= MOST_PLACES && { placeId: { in: [...around] } }),
    },
  })
  const near = rows.filter(({ placeId }) => around.has(placeId))
  return {
    claims: near.reduce((sum, { claims }) => sum + claims, 0),
    scopes: near.flatMap(({ subjectId: subject, property, scopes }) =>
      scopes.map((each, number) => ({ subject, property, number, ...each })),
    ),
  }
}

/**
 * What may be left out for a question about some days; `undefined` where all is to be read. Days near each other mostly
 * have the same window, so that their evidence is read once.
 *
 * @param wanted those of the scopes whose claims are wanted at all
 */
export function chooseWindow(
  { claims, scopes }: ScopesAround,
  wanted: readonly NumberedScope[],
  { first, last, step = 0 }: EvidenceDays,
): LeftOut | undefined {
  // Nothing surely ends before `least` or begins after `greatest`: whoever asks of days beyond wants those next to them.
  const least = scopes.reduce((day, { firstEnd }) => Math.min(day, firstEnd ?? Infinity), Infinity)
  const greatest = scopes.reduce((day, { lastBegin }) => Math.max(day, lastBegin ?? -Infinity), -Infinity)
  const days = greatest - least + 1
  if (!Number.isFinite(days) || days <= 1) return undefined
  // A power of two, whatever the density exactly is, so that the windows of one step fit into those of the next.
  const stretch = 2 ** Math.ceil(Math.log2(Math.max(1, (NEAR * days) / claims))) * FARTHER ** step
  const near = (day: number) => Math.floor(Math.min(Math.max(day, least), greatest) / stretch)
  const from = Math.min(first, (near(first) - 1) * stretch)
  const to = Math.max(last, (near(last) + 2) * stretch - 1)
  const scopeOf = ({ subject, scope }: ScopeOf): ScopeOf => ({ subject, scope })
  const earlier = wanted.filter(({ firstEnd }) => firstEnd !== null && firstEnd < from).map(scopeOf)
  const later = wanted.filter(({ lastBegin }) => lastBegin !== null && lastBegin > to).map(scopeOf)
  return earlier.length + later.length === 0 ? undefined : { from, to, earlier, later }
}

/** Ids of the claims of some scopes that may speak of a day of a window; of any day where nothing is left out. */
export async function readIds(
  db: Db,
  scopes: readonly NumberedScope[],
  leftOut: LeftOut | undefined,
): Promise<string[]> {
  // No id has a space.
  const keyOf = (...parts: readonly (string | number)[]) => parts.join(' ')
  const wanted = new Set(
    scopes.map(({ subject, property, scope, number }) => keyOf(subject, property, scope.place, number)),
  )
  const places = [...new Set(scopes.map(({ scope }) => scope.place))]
  const rows = await Promise.all(
    chunks(places, MOST_PLACES).map((some) =>
      db.query.claimDays.findMany({
        where: {
          subjectId: { in: [...new Set(scopes.map(({ subject }) => subject))] },
          property: { in: [...new Set(scopes.map(({ property }) => property))] },
          placeId: { in: some },
          ...(leftOut && { lastDay: { gte: leftOut.from }, firstDay: { lte: leftOut.to } }),
        },
        columns: { subjectId: true, property: true, placeId: true, scope: true, claimId: true },
      }),
    ),
  )
  return rows
    .flat()
    .filter(
      ({ subjectId, property, placeId, scope }) =>
        scope === NOT_WORKED_OUT || wanted.has(keyOf(subjectId, property, placeId, scope)),
    )
    .map(({ claimId }) => claimId)
}

import type { Claim } from '@isnad/schema'
import type { Lookup } from '../lookup.ts'
import type { MatchRecord } from './match-record.ts'

const RESTRICTED = new Set(['BLOCKED', 'THROTTLED'])

/**
 * The states that are told of a restriction: what its source says was blocked or throttled, of the services that the same
 * source says it restricts.
 *
 * Reason: articles date the block of an application on a network, and seldom the measure as a whole.
 *
 * Limits: a state does not say to which restriction it belongs. Where one source has several restrictions of a service,
 * as a database has, its states are taken for none of them.
 */
export function createStates(
  records: readonly MatchRecord[],
  lookup: Lookup,
): (restriction: string) => readonly Claim[] {
  const restrictions = new Set(records.filter(({ kind }) => kind === 'restriction').map(({ id }) => id))
  const told = new Map<string, Set<string>>()
  const states = new Map<string, Claim[]>()
  for (const claim of lookup.claims) {
    const { source, subject, property, value, denied } = claim
    if (denied) continue
    if (property === 'restricts' && value.type === 'record' && restrictions.has(subject)) {
      const place = JSON.stringify([source, value.record])
      told.set(place, (told.get(place) ?? new Set()).add(subject))
    } else if (property === 'availability' && value.type === 'code' && RESTRICTED.has(value.code)) {
      const place = JSON.stringify([source, subject])
      const known = states.get(place)
      if (known === undefined) states.set(place, [claim])
      else known.push(claim)
    }
  }
  const found = new Map<string, Claim[]>()
  for (const [place, [only, ...others]] of [...told].map(([key, ids]) => [key, [...ids]] as const))
    if (only !== undefined && others.length === 0)
      found.set(only, [...(found.get(only) ?? []), ...(states.get(place) ?? [])])
  return (restriction) => found.get(restriction) ?? []
}

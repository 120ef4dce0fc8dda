import type { Claim, Release } from '@isnad/schema'
import { StoreError } from './store-error.ts'
import type { Registry } from './relations.ts'

/** Everything that will be in the database after a load. */
export interface World {
  records: ReadonlySet<string>
  sources: ReadonlySet<string>
  claims: readonly Claim[]
}

/** How many faults a message names. */
const SHOWN = 5

/**
 * Refuses a load that would leave something pointing to nothing: in the releases themselves, or in what other datasets
 * say of a record that a new release no longer has.
 *
 * @throws StoreError `DANGLING_REFERENCE` or `UNKNOWN_PROPERTY`, naming the first faults and their number
 */
export function checkReferences(releases: readonly Release[], world: World, properties: Registry): void {
  const claims = new Set(world.claims.map(({ id }) => id))
  const faults: string[] = []
  const expect = (known: ReadonlySet<string>, at: string, what: string, id: string | undefined): void => {
    if (id !== undefined && !known.has(id)) faults.push(`${at}: no ${what} ${id}`)
  }
  for (const { records, sources } of releases) {
    for (const record of records)
      for (const whole of record.partOf ?? []) expect(world.records, record.id, 'record', whole)
    for (const { id, publisher, authors = [], quotedIn } of sources) {
      for (const agent of [publisher, ...authors]) expect(world.records, id, 'record', agent)
      expect(world.sources, id, 'source', quotedIn)
    }
  }
  for (const claim of world.claims) {
    for (const id of recordsOf(claim)) expect(world.records, claim.id, 'record', id)
    for (const id of [claim.source, ...claim.citations.map(({ source }) => source)])
      expect(world.sources, claim.id, 'source', id)
    for (const id of claim.after ?? []) expect(claims, claim.id, 'claim', id)
  }
  if (faults.length > 0) throw new StoreError('DANGLING_REFERENCE', summary('point to nothing', faults))
  const unknown = world.claims.filter(({ property }) => !Object.hasOwn(properties, property))
  if (unknown.length > 0)
    throw new StoreError(
      'UNKNOWN_PROPERTY',
      summary(
        'use a property that the registry does not have; update @isnad/schema',
        unknown.map(({ id, property }) => `${id}: ${property}`),
      ),
    )
}

/** Ids of all records that a claim names. */
function recordsOf({ subject, value, qualifiers = {}, scope, chain }: Claim): string[] {
  return [
    subject,
    ...[value, ...Object.values(qualifiers)].flatMap((each) => (each.type === 'record' ? [each.record] : [])),
    ...chain.flatMap(({ agent }) => agent ?? []),
    ...(scope ? [scope.place] : []),
    ...(Array.isArray(scope?.operators) ? scope.operators : []),
  ]
}

function summary(what: string, faults: readonly string[]): string {
  const more = faults.length > SHOWN ? `\n… and ${faults.length - SHOWN} more` : ''
  return `${faults.length} ${faults.length === 1 ? 'place' : 'places'} ${what}:\n${faults.slice(0, SHOWN).join('\n')}${more}`
}

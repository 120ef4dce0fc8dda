import type { Claim, Release } from '@isnad/schema'
import { StoreError } from './store-error.ts'
import type { Registry } from './relations.ts'

/** Everything that will be in the database after a load. */
export interface World {
  records: readonly { id: string }[]
  sources: readonly { id: string }[]
  claims: readonly Claim[]
}

/** How many faults a message names. */
const SHOWN = 5

/**
 * Refuses a load that would leave something pointing to nothing: in the releases themselves, or in what other datasets
 * say of a record that a new release no longer has.
 *
 * @throws StoreError `DUPLICATE_ID`, `DANGLING_REFERENCE` or `UNKNOWN_PROPERTY`, naming the first faults and their number
 */
export function checkReferences(releases: readonly Release[], world: World, properties: Registry): void {
  const [records, sources, claims] = [ids(world.records), ids(world.sources), ids(world.claims)]
  checkDuplicates([...world.records, ...world.sources, ...world.claims])
  const faults: string[] = []
  const expect = (known: ReadonlySet<string>, at: string, what: string, id: string | undefined): void => {
    if (id !== undefined && !known.has(id)) faults.push(`${at}: no ${what} ${id}`)
  }
  for (const release of releases) {
    for (const record of release.records)
      for (const whole of record.partOf ?? []) expect(records, record.id, 'record', whole)
    for (const { id, publisher, authors = [], quotedIn } of release.sources) {
      for (const agent of [publisher, ...authors]) expect(records, id, 'record', agent)
      expect(sources, id, 'source', quotedIn)
    }
  }
  for (const claim of world.claims) {
    for (const id of recordsOf(claim)) expect(records, claim.id, 'record', id)
    for (const id of [claim.source, ...claim.citations.map(({ source }) => source)])
      expect(sources, claim.id, 'source', id)
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

function ids(things: readonly { id: string }[]): ReadonlySet<string> {
  return new Set(things.map(({ id }) => id))
}

/** Nothing may share an id with anything else, of whichever type: an id alone must say what is meant. */
function checkDuplicates(things: readonly { id: string }[]): void {
  const seen = new Set<string>()
  const twice = things.filter(({ id }) => seen.size === seen.add(id).size)
  if (twice.length > 0)
    throw new StoreError(
      'DUPLICATE_ID',
      summary(
        'have an id that something else has',
        twice.map(({ id }) => id),
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

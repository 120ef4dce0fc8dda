import { dateBounds, type Bounds, type Claim, type Period } from '@isnad/schema'
import type { Lookup } from '../lookup.ts'
import { byText } from '../order.ts'
import { readClaim } from '../read-claim.ts'
import type { MatchRecord } from './match-record.ts'
import type { Names } from './names.ts'
import { createStates } from './states-of.ts'
import type { ReasonName } from './weights.ts'

/** Something that is known of a record, and by which claims. */
export interface Trait {
  /** What a reader is shown: an id, a code, a date, a name. */
  value: string
  /** Of a date: the days that it speaks of. An open side is cut off at the other. */
  days?: Bounds & { open: boolean }
  /** Ids of the claims, in order. None where it is the record's own. */
  claims: string[]
}

/** What is known of a record, by the reason for which it may be like another. */
export interface Profile {
  record: MatchRecord
  traits: { [TName in ReasonName]?: Trait[] }
}

/** The properties whose values, as they stand, are traits. */
const TRAITS: { readonly [property: string]: ReasonName } = {
  date: 'date',
  locatedIn: 'place',
  restricts: 'service',
  orderedBy: 'orderer',
  ordererType: 'orderer',
  implementedBy: 'operator',
  extendedTo: 'network',
  eventType: 'eventType',
  participant: 'participant',
  target: 'participant',
}

/** The traits that a record may have from what is a part of it, or from the states that are told of it. */
const INHERITED = ['date', 'place', 'network'] as const

/**
 * Works out what is known of a record.
 *
 * - Its own claims, if they may be used and deny nothing.
 * - Days, place and networks of the events that claims or records make a part of it.
 * - For a restriction, those of the states that are told of it: see `createStates`.
 *
 * A place that it is itself said to be in stands against inherited ones: a city's block is not one of the country.
 */
export function createProfiles(
  records: readonly MatchRecord[],
  lookup: Lookup,
  names: Names,
): (record: MatchRecord) => Profile {
  const claims = Map.groupBy(
    lookup.claims.filter(({ denied }) => !denied),
    ({ subject }) => subject,
  )
  const parts = partsOf(records, lookup)
  const states = createStates(records, lookup)
  return (record) => {
    const found = new Map<ReasonName, Map<string, Trait>>()
    const add = (reason: ReasonName, trait: Trait) => {
      const traits = found.get(reason) ?? new Map<string, Trait>()
      const known = traits.get(trait.value)
      const all = new Set([...(known?.claims ?? []), ...trait.claims])
      traits.set(trait.value, { ...trait, claims: [...all].sort(byText) })
      found.set(reason, traits)
    }
    for (const claim of claims.get(record.id) ?? []) addOwn(claim, add)
    const own = found.has('place')
    const inherit = (reason: ReasonName, trait: Trait) => {
      const isInherited = INHERITED.some((one) => one === reason)
      if (isInherited && !(own && reason === 'place')) add(reason, trait)
    }
    for (const part of parts.get(record.id) ?? [])
      for (const claim of claims.get(part) ?? []) addOwn(claim, inherit)
    for (const claim of states(record.id)) addState(claim, inherit)
    for (const name of names.namesOf(record.id)) add('name', name)
    for (const identifier of names.identifiersOf(record.id)) add('identifier', identifier)
    return {
      record,
      traits: Object.fromEntries(
        [...found].map(([reason, traits]) => [
          reason,
          [...traits.values()].sort((a, b) => byText(a.value, b.value)),
        ]),
      ),
    }
  }

  function addOwn(claim: Claim, add: (reason: ReasonName, trait: Trait) => void): void {
    const reason = TRAITS[claim.property]
    if (reason === undefined) return
    const { value } = claim
    if (value.type === 'date')
      add(reason, {
        value: value.edtf,
        days: cut(readClaim(claim, () => dateBounds(value.edtf))),
        claims: [claim.id],
      })
    else if (value.type === 'record') add(reason, { value: value.record, claims: [claim.id] })
    else if (value.type === 'code') add(reason, { value: value.code, claims: [claim.id] })
    if (reason === 'network' && claim.time !== undefined) addPeriod(claim, add)
  }

  function addState(claim: Claim, add: (reason: ReasonName, trait: Trait) => void): void {
    if (claim.scope === undefined) return
    add('place', { value: claim.scope.place, claims: [claim.id] })
    if (typeof claim.scope.networks !== 'string')
      for (const network of claim.scope.networks) add('network', { value: network, claims: [claim.id] })
    if (claim.time !== undefined) addPeriod(claim, add)
  }

  function addPeriod(claim: Claim, add: (reason: ReasonName, trait: Trait) => void): void {
    add('date', { value: claim.time ?? '', days: cut(spanOf(lookup.period(claim))), claims: [claim.id] })
  }
}

/** The events that are a part of each record, by claims and by the records themselves. */
function partsOf(records: readonly MatchRecord[], { claims }: Lookup): Map<string, Set<string>> {
  const events = new Set(records.filter(({ kind }) => kind === 'event').map(({ id }) => id))
  const parts = new Map<string, Set<string>>()
  const add = (part: string, whole: string) => {
    if (events.has(part)) parts.set(whole, (parts.get(whole) ?? new Set()).add(part))
  }
  for (const { id, partOf = [] } of records) for (const whole of partOf) add(id, whole)
  for (const { subject, property, value, denied } of claims)
    if (property === 'partOf' && value.type === 'record' && !denied) add(subject, value.record)
  return parts
}

function spanOf({ begin, end }: Period): Bounds {
  return { lowest: begin.lowest, highest: end.highest }
}

/** An open side says nothing of a day: "by 7 January" is near the 7th, and near no earlier day. */
function cut({ lowest, highest }: Bounds): Bounds & { open: boolean } {
  const open = !Number.isFinite(lowest) || !Number.isFinite(highest)
  const known = Number.isFinite(lowest) ? lowest : highest
  return {
    lowest: Number.isFinite(lowest) ? lowest : known,
    highest: Number.isFinite(highest) ? highest : known,
    open,
  }
}

import {
  slotOf,
  valueBounds,
  valueKey,
  type Bounds,
  type Claim,
  type Property,
  type Value,
} from '@isnad/schema'
import type { Lookup } from './lookup.ts'
import { readClaim } from './read-claim.ts'

/** A claim, read for what it says of its subject. */
export interface Saying {
  claim: Claim
  /** What the registry or the caller says of its property. */
  property: Property | undefined
  /** What it is about more closely: its qualifiers, unit and whole. Sayings of different sides never conflict. */
  side: string
  /** A text that sayings share exactly if they say the same of the same side. */
  key: string
  /** Its value, with one id for records that are the same. */
  value: Value
  /** The bounds of an ordered value. */
  bounds: Bounds | undefined
}

/** Reads a claim for what it says. @throws RangeError where a date in it cannot be read */
export function createSaying(claim: Claim, lookup: Lookup): Saying {
  const property = lookup.property(claim.property)
  // That two records are the same is said of their ids: as one, each would be the same as itself.
  const value = claim.property === 'sameAs' ? claim.value : asOne(claim.value, lookup)
  const qualifiers = Object.entries(claim.qualifiers ?? {}).map(
    ([name, qualifier]) => [name, asOne(qualifier, lookup)] as const,
  )
  const slot = slotOf({ ...claim, qualifiers: Object.fromEntries(qualifiers) }, { many: false })
  // Nothing says of which type the values of an unknown property are; those of different types have nothing in common.
  const side = property === undefined ? `${value.type} ${slot}` : slot
  return {
    claim,
    property,
    side,
    key: valueKey(value),
    value,
    bounds: readClaim(claim, () => valueBounds(value)),
  }
}

function asOne(value: Value, { same }: Lookup): Value {
  return value.type === 'record' ? { type: 'record', record: same(value.record) } : value
}

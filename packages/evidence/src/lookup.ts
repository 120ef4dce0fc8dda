import {
  dateBounds,
  findProperty,
  parsePeriod,
  toDay,
  type Bounds,
  type Claim,
  type Period,
  type Property,
  type Scope,
} from '@isnad/schema'
import type { Evidence } from './evidence.ts'
import { knownBy } from './known-by.ts'
import { byId, byText, distinctById } from './order.ts'
import { createPublished } from './published.ts'
import { readClaim } from './read-claim.ts'
import { sameRecords } from './same-records.ts'
import { createSubjects, type Subjects } from './subjects.ts'
import { createTelling, type Telling } from './telling.ts'
import { isUsable } from './usable.ts'
import { createWholes } from './wholes.ts'

/** Evidence made ready for questions: what the rules ask again and again, each worked out once. */
export interface Lookup {
  /** Every claim that may be used, once, in the order of the ids. */
  claims: readonly Claim[]
  /** The claims that may be used about one property of one record, in the order of the ids. */
  about: (subject: string, property: string) => readonly Claim[]
  /** A property, the caller's own first. One that nobody knows is single-valued and does not vary. */
  property: (name: string) => Property | undefined
  /** The days on which a source may have been published. */
  published: (source: string) => Bounds
  period: (claim: Claim) => Period
  telling: (claim: Claim) => Telling
  /** The one id under which a record counts. */
  same: (id: string) => string
  /** Which records are one as subjects of claims. */
  subjects: Subjects
  /** A record and everything that it is in, each by the one id under which it counts. */
  wholes: (id: string) => ReadonlySet<string>
  /** Whether a record is another or is in it, directly or by way of others. */
  isWithin: (inner: string, outer: string) => boolean
  /** A text that equal scopes share. */
  scopeKey: (scope: Scope) => string
}

const ANY: Bounds = { lowest: -Infinity, highest: Infinity }

/** How many days of `knownBy` are kept ready. */
const KEPT = 16

const kept = new WeakMap<Evidence, Map<string, Lookup>>()

/**
 * Makes evidence ready, so that many questions to it are cheap. The rules take its result wherever they take plain
 * evidence; it is a copy, and later changes to the caller's lists do not reach it.
 */
export function createEvidence(evidence: Evidence): Evidence {
  const copy: Evidence = { ...evidence, claims: [...evidence.claims] }
  kept.set(copy, new Map())
  return copy
}

/** The lookup of evidence, as it was known by a day if one is given. */
export function lookupOf(evidence: Evidence, day?: string): Lookup {
  // Only what createEvidence copied is kept: a caller may still change plain evidence between two questions.
  const lookups = kept.get(evidence)
  const found = lookups?.get(day ?? '')
  if (found !== undefined) return found
  if (day !== undefined) toDay(day)
  const lookup = createLookup(day === undefined ? evidence : knownBy(evidence, day))
  if (lookups !== undefined && lookups.size >= KEPT) lookups.clear()
  lookups?.set(day ?? '', lookup)
  return lookup
}

function createLookup(evidence: Evidence): Lookup {
  const claims = distinctById([...evidence.claims].sort(byIdAndContent)).filter(isUsable)
  const groups = Map.groupBy(claims, (claim) => `${claim.subject} ${claim.property}`)
  const published = createPublished(evidence.sources ?? [])
  const same = sameRecords(claims)
  const wholes = createWholes(evidence.records ?? [], same)
  const periods = new Map<string, Period>()
  const scopeKeys = new WeakMap<Scope, string>()
  const lookup: Lookup = {
    claims,
    about: (subject, property) => groups.get(`${subject} ${property}`) ?? [],
    property: (name) =>
      evidence.properties && Object.hasOwn(evidence.properties, name)
        ? evidence.properties[name]
        : findProperty(name),
    published,
    period(claim) {
      let period = periods.get(claim.id)
      if (period === undefined)
        periods.set(
          claim.id,
          (period = readClaim(claim, ({ time }) => parsePeriod(time, published(claim.source)))),
        )
      return period
    },
    telling: createTelling(claims, lastDays),
    same,
    subjects: createSubjects(claims),
    wholes,
    isWithin: (inner, outer) => inner === outer || wholes(inner).has(same(outer)),
    scopeKey(scope) {
      let key = scopeKeys.get(scope)
      if (key === undefined) {
        const { features, networks, operators, place } = scope
        scopeKeys.set(scope, (key = JSON.stringify([features, networks, operators, place])))
      }
      return key
    },
  }
  return lookup

  /** The day of an event's date is the date itself; what does not vary and has no time, has no day. */
  function lastDays(claim: Claim): Bounds {
    const { value } = claim
    if (value.type === 'date' && !claim.denied) return readClaim(claim, () => dateBounds(value.edtf))
    if (claim.time === undefined && !lookup.property(claim.property)?.varying) return ANY
    return lookup.period(claim).end
  }
}

/** Of two claims with one id, which is an error of the caller's, the same is kept whatever their order. */
function byIdAndContent(a: Claim, b: Claim): number {
  return byId(a, b) || byText(JSON.stringify(a), JSON.stringify(b))
}

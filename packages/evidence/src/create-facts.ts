import { finite, slotOf, valueKey, type Claim, type Scope } from '@isnad/schema'
import { candidates, type Candidate } from './candidates.ts'
import { commonBounds } from './common-value.ts'
import { areCompatible, covers } from './compatible.ts'
import { doConflict } from './do-conflict.ts'
import type { Fact } from './facts.ts'
import type { Lookup } from './lookup.ts'
import { byText } from './order.ts'
import { createSaying, type Saying } from './saying.ts'
import { compareWeights, weigh, type Weight } from './weigh.ts'

/** A candidate with its support. */
interface Weighed extends Candidate {
  weight: Weight
}

/**
 * The facts of one property of one record, the best supported first.
 *
 * @param claims the usable claims, in the order of their ids
 */
export function createFacts(claims: readonly Claim[], lookup: Lookup): Fact[] {
  const sayings = claims.map((claim) => createSaying(claim, lookup))
  return [...Map.groupBy(sayings, sideOf).values()]
    .flatMap((side) => sideFacts(side, lookup))
    .sort((a, b) => compareWeights(a.weight, b.weight) || byText(a.fact.id, b.fact.id))
    .map(({ fact }, rank) => ({ ...fact, rank }))
}

/** Of a single-valued property the best candidate, with the others as its losers; of a many-valued one every candidate. */
function sideFacts(side: readonly Saying[], lookup: Lookup): { fact: Fact; weight: Weight }[] {
  const weighed = candidates(side.filter(({ claim }) => !claim.denied))
    .map((candidate) => ({ ...candidate, weight: weigh(claimsOf(candidate.sayings), lookup) }))
    .sort((a, b) => compareWeights(a.weight, b.weight) || byText(valueKey(a.value), valueKey(b.value)))
  const [best, ...losers] = weighed
  if (best === undefined) return []
  if (side[0]?.property?.many)
    return weighed.map((candidate) => ({
      fact: createFact(candidate, [], side, lookup),
      weight: candidate.weight,
    }))
  return [{ fact: createFact(best, losers, side, lookup), weight: best.weight }]
}

function createFact(
  best: Weighed,
  losers: readonly Weighed[],
  side: readonly Saying[],
  lookup: Lookup,
): Fact {
  const { claim, property, bounds } = best.sayings[0]!
  const common = bounds === undefined ? undefined : commonBounds(best.sayings)
  // What the sayings have in common, as a saying of its own.
  const winner: Saying = { ...best.sayings[0]!, bounds: common }
  const denials = side.filter((saying) => saying.claim.denied && covers(saying, winner, lookup))
  const against = losers.flatMap(({ sayings }) =>
    sayings.filter((saying) => !best.sayings.includes(saying) && !areCompatible(saying, winner, lookup)),
  )
  const involved = property?.many ? [...best.sayings, ...denials] : side
  return {
    id: idOf(best.sayings[0]!),
    subject: claim.subject,
    property: claim.property,
    slot: slotOfFact(best.sayings[0]!),
    rank: 0,
    value: best.value,
    ...(common && { bounds: { lowest: finite(common.lowest), highest: finite(common.highest) } }),
    ...(claim.qualifiers && { qualifiers: claim.qualifiers }),
    ...(property?.scoped && claim.scope && { scope: claim.scope }),
    claims: idsOf(best.sayings),
    against: idsOf(against),
    denials: idsOf(denials),
    disputed: involved.some((a, i) => involved.slice(i + 1).some((b) => doConflict(a, b, lookup))),
    independentChains: best.weight.independentChains,
    atLeast: best.weight.atLeast,
    sources: best.weight.sources,
    commonLink: best.weight.commonLink,
    losers: losers.map(({ value, sayings }) => ({ value, claims: idsOf(sayings) })),
  }
}

/** The claims of one side and scope are weighed against each other. */
function sideOf({ claim, property, side }: Saying): string {
  return property?.scoped && claim.scope ? [side, scopeKey(claim.scope)].filter(Boolean).join(';') : side
}

/** As `slotOf` of the schema gives it, with the scope of a scoped property. */
function slotOfFact(saying: Saying): string {
  return saying.property?.many ? slotOf(saying.claim, { many: true }) : sideOf(saying)
}

function idOf(saying: Saying): string {
  const { claim, property, key } = saying
  const place = [`${claim.subject}#${claim.property}`, sideOf(saying)].filter(Boolean).join('?')
  return property?.many ? `${place}=${key}` : place
}

/** Scopes that reach the same have the same key, whatever the order of their lists. */
function scopeKey({ features, networks, operators, place }: Scope): string {
  const list = (codes: readonly string[] | string) =>
    typeof codes === 'string' ? codes : [...codes].sort(byText).join(',')
  return `scope=${[features, networks, operators, place].map(list).join('/')}`
}

function claimsOf(sayings: readonly Saying[]): Claim[] {
  return sayings.map(({ claim }) => claim)
}

function idsOf(sayings: readonly Saying[]): string[] {
  return [...new Set(sayings.map(({ claim }) => claim.id))].sort(byText)
}

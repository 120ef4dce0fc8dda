import { createEvidence, type Evidence } from '@isnad/evidence'
import { diffVerdicts, isSame, type VerdictSummary } from '@isnad/dataset/diff'
import type { Claim } from '@isnad/schema'

/** The answers about a service in a place, some of which are other than they were. */
export interface AvailabilityChange {
  service: string
  place: string
  /** Names of the parts of an answer that differ on some day; `claims` where there were too many to compare the answers. */
  fields: string[]
}

/** Of a service with more claims than these, before and after, only that claims changed is told. */
const COMPARED = 1_000

const SHOWN = ['verdict', 'standing', 'certain', 'possible', 'independentChains'] as const

/** Compares what follows for each service of which an availability claim came, went or changed. By service and place. */
export function diffAvailability(
  before: Evidence,
  after: Evidence,
  isAsked: (service: string) => boolean,
): AvailabilityChange[] {
  const [old, fresh] = [spokenOf(before), spokenOf(after)]
  const touched = [...new Set([...old.keys(), ...fresh.keys()])]
    .sort()
    .filter((service) => isAsked(service) && !isSame(old.get(service), fresh.get(service)))
  const many = touched.filter(
    (service) => (old.get(service)?.length ?? 0) + (fresh.get(service)?.length ?? 0) > COMPARED,
  )
  const few = new Set(touched.filter((service) => !many.includes(service)))
  const verdicts =
    few.size === 0
      ? []
      : diffVerdicts(createEvidence(before), createEvidence(after), (service) => few.has(service))
  const compared = [...Map.groupBy(verdicts, ({ service, place }) => `${service} ${place}`).values()].map(
    (changes) => ({
      service: changes[0]!.service,
      place: changes[0]!.place,
      fields: SHOWN.filter((name) => changes.some((change) => differ(change.before, change.after, name))),
    }),
  )
  const uncompared = many.flatMap((service) =>
    placesOf([...(old.get(service) ?? []), ...(fresh.get(service) ?? [])]).map((place) => ({
      service,
      place,
      fields: ['claims'],
    })),
  )
  return [...compared, ...uncompared].toSorted((a, b) => (key(a) < key(b) ? -1 : 1))
}

function key({ service, place }: AvailabilityChange): string {
  return `${service} ${place}`
}

function differ(a: VerdictSummary, b: VerdictSummary, name: (typeof SHOWN)[number]): boolean {
  return !isSame(a[name], b[name])
}

/** The availability claims by service. */
function spokenOf({ claims }: Evidence): Map<string, Claim[]> {
  return Map.groupBy(
    claims.filter(({ property }) => property === 'availability').toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    ({ subject }) => subject,
  )
}

function placesOf(claims: readonly Claim[]): string[] {
  return [...new Set(claims.flatMap(({ scope }) => scope?.place ?? []))].sort()
}

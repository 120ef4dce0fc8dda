import { asc, eq } from 'drizzle-orm'
import {
  availability,
  availabilityTimeline,
  isEnough,
  type Availability,
  type AvailabilityPart,
  type AvailabilityQuestion,
  type AvailabilitySpan,
  type Evidence,
  type TimelineQuestion,
} from '@isnad/evidence'
import { toDay, type Claim } from '@isnad/schema'
import type { EvidenceDays, Store } from '@isnad/store'
import type { Shown } from './answer.ts'
import { MAX_PAGE } from './page.ts'

/** The property that these questions are about. */
const PROPERTY = 'availability'

/** An answer with those to its parts. */
type ShownAvailability = Shown<Availability> & { parts: Shown<AvailabilityPart>[] }

export async function askAvailability(
  store: Store,
  question: AvailabilityQuestion,
): Promise<ShownAvailability> {
  const day = toDay(question.at)
  const days = { first: day, last: day }
  const evidence = await enough(store, [question], question, days)
  const answer = availability(evidence, question)
  if (evidence.leftOut === undefined) return answer
  const fuller = kept(async (outdated) =>
    availability(await enough(store, [question], question, days, outdated), question),
  )
  return {
    ...answer,
    latestOutdated: async (count) => (await fuller(count)).outdated,
    parts: answer.parts.map((part) => ({
      ...part,
      latestOutdated: async (count) => outdatedOf(part, (await fuller(count)).parts),
    })),
  }
}

/** The spans of some services, one after another. */
export async function askTimeline(
  store: Store,
  services: readonly string[],
  question: Omit<TimelineQuestion, 'service'>,
): Promise<Shown<AvailabilitySpan>[]> {
  const { from, to } = question
  const days = from === undefined || to === undefined ? undefined : { first: toDay(from), last: toDay(to) }
  const questions = services.map((service) => ({ ...question, service }))
  const tell = (of: Evidence) => questions.flatMap((each) => availabilityTimeline(of, each))
  const evidence = await enough(store, questions, question, days)
  const spans = tell(evidence)
  if (evidence.leftOut === undefined) return spans
  const fuller = kept(async (outdated) => tell(await enough(store, questions, question, days, outdated)))
  return spans.map((span) => ({
    ...span,
    latestOutdated: async (count) => outdatedOf(span, await fuller(count)),
  }))
}

/** The outdated claims of a part, from an answer that rests on more evidence and has the same parts. */
function outdatedOf(
  part: AvailabilityPart | AvailabilitySpan,
  answers: readonly (AvailabilityPart | AvailabilitySpan)[],
): readonly Claim[] {
  const keyOf = ({ feature, network, operator, ...rest }: AvailabilityPart | AvailabilitySpan) =>
    JSON.stringify([feature, network, operator, 'service' in rest && [rest.service, rest.from]])
  const key = keyOf(part)
  return answers.find((answer) => keyOf(answer) === key)?.outdated ?? []
}

/** Makes what many ask for once for each count. */
function kept<TMade>(make: (count: number) => Promise<TMade>): (count: number) => Promise<TMade> {
  const made = new Map<number, Promise<TMade>>()
  return (count) => {
    const known = made.get(count) ?? make(count)
    made.set(count, known)
    return known
  }
}

/**
 * As much of what is said of some services in a place as answers the questions: at first what is said of days nearby.
 *
 * @param outdated how many of the claims that are outdated must be there, the latest first; see `isEnough`
 */
async function enough(
  store: Store,
  questions: readonly (AvailabilityQuestion | TimelineQuestion)[],
  { place, knownBy, feature, network }: Omit<TimelineQuestion, 'service'>,
  days: EvidenceDays | undefined,
  outdated = 0,
): Promise<Evidence> {
  const subjects = questions.map(({ service }) => service).sort()
  const filter = { subjects, properties: [PROPERTY], place, asked: { feature, network } }
  // Of the scopes that are kept it is not known when their claims were published.
  if (days === undefined || knownBy !== undefined) return store.evidence(filter)
  for (let step = 0; ; step++) {
    const evidence = await store.evidence({ ...filter, days: { ...days, step } })
    if (questions.every((question) => isEnough(evidence, question, outdated))) return evidence
  }
}

/** Ids of the services whose availability claims speak of, in order; one more than a page where there are too many. */
export async function reportedServices({ db, tables: { claimScopes } }: Store): Promise<string[]> {
  const rows = await db
    .selectDistinct({ id: claimScopes.subjectId })
    .from(claimScopes)
    .where(eq(claimScopes.property, PROPERTY))
    .orderBy(asc(claimScopes.subjectId))
    .limit(MAX_PAGE + 1)
  return rows.map(({ id }) => id)
}

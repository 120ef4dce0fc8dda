import { availabilityTimeline, type AvailabilitySpan, type Evidence, type ScopePart } from '@isnad/evidence'
import { fromDay, toDay, type Claim } from '@isnad/schema'
import { compareText } from '../issue.ts'
import { isSame } from './field-changes.ts'
import type { VerdictChange, VerdictSummary } from './verdict-change.ts'

/** What is said of a service of which nobody speaks. */
const NOTHING: VerdictSummary = {
  verdict: 'UNKNOWN',
  standing: null,
  certain: false,
  possible: [],
  independentChains: 0,
}

/**
 * The days and networks for which the answer about a service is another, by service, place, part and day.
 *
 * Each part of the networks is compared with the part that covered it: where only the newer release names an operator,
 * it is compared with what the older one says of every operator that it does not name.
 *
 * @param isAsked which services to compare; all by default
 *
 * Limits: the timelines of every service are worked out twice, which takes long for thousands of measurements.
 */
export function diffVerdicts(
  a: Evidence,
  b: Evidence,
  isAsked: (service: string) => boolean = () => true,
): VerdictChange[] {
  return questions(a, b)
    .filter(({ service }) => isAsked(service))
    .flatMap((question) => {
      const [before, after] = [timeline(a, question), timeline(b, question)]
      return parts([...before, ...after]).flatMap((part) =>
        compare(spansOf(part, before), spansOf(part, after)).map(({ first, last, ...change }) => ({
          ...question,
          ...part,
          from: Number.isFinite(first) ? fromDay(first) : null,
          to: Number.isFinite(last) ? fromDay(last) : null,
          ...change,
        })),
      )
    })
}

interface Question {
  service: string
  place: string
}

/** Days on end, both included, with what is said of them. */
interface Span {
  first: number
  last: number
  summary: VerdictSummary
}

/** Every service and place of which a claim on availability speaks. */
function questions(...bodies: readonly Evidence[]): Question[] {
  const found = bodies.flatMap(({ claims }) => claims.flatMap(questionOf))
  const byKey = new Map(found.map((question) => [`${question.service} ${question.place}`, question]))
  return [...byKey].sort(([a], [b]) => compareText(a, b)).map(([, question]) => question)
}

function questionOf({ property, subject, scope }: Claim): Question[] {
  return property === 'availability' && scope ? [{ service: subject, place: scope.place }] : []
}

function timeline(evidence: Evidence, question: Question): AvailabilitySpan[] {
  return availabilityTimeline(evidence, { ...question, feature: 'WHOLE_SERVICE' })
}

function parts(spans: readonly AvailabilitySpan[]): ScopePart[] {
  const byKey = new Map(
    spans.map(({ feature, network, operator }) => [
      JSON.stringify([feature, network ?? '', operator ?? '']),
      { feature, network, operator },
    ]),
  )
  return [...byKey].sort(([a], [b]) => compareText(a, b)).map(([, part]) => part)
}

/** What is said of a part: of itself, or of the nearest that covers it. */
function spansOf({ feature, network, operator }: ScopePart, spans: readonly AvailabilitySpan[]): Span[] {
  const covering: readonly [string | null, string | null][] = [
    [network, operator],
    [network, null],
    [null, operator],
    [null, null],
  ]
  for (const [net, op] of covering) {
    const found = spans.filter(
      (span) => span.feature === feature && span.network === net && span.operator === op,
    )
    if (found.length > 0) return found.map(toSpan)
  }
  return []
}

function toSpan(span: AvailabilitySpan): Span {
  const { verdict, standing, certain, possible, independentChains } = span
  return {
    first: span.from === null ? -Infinity : toDay(span.from),
    last: span.to === null ? Infinity : toDay(span.to),
    summary: { verdict, standing, certain, possible, independentChains },
  }
}

/** The stretches of days on which two rows of spans differ; neighbours that differ in the same way are one. */
function compare(before: readonly Span[], after: readonly Span[]) {
  const starts = new Set([-Infinity])
  for (const { first, last } of [...before, ...after]) starts.add(first).add(last + 1)
  const days = [...starts].filter((day) => day < Infinity).sort((x, y) => x - y)
  const changes: { first: number; last: number; before: VerdictSummary; after: VerdictSummary }[] = []
  for (const [index, first] of days.entries()) {
    const last = (days[index + 1] ?? Infinity) - 1
    const change = { before: at(before, first, last), after: at(after, first, last) }
    if (isSame(change.before, change.after)) continue
    const previous = changes.at(-1)
    if (previous?.last === first - 1 && isSame({ before: previous.before, after: previous.after }, change))
      previous.last = last
    else changes.push({ first, last, ...change })
  }
  return changes
}

/** What is said of a stretch that no bound of a span divides. */
function at(spans: readonly Span[], first: number, last: number): VerdictSummary {
  return spans.find((span) => span.first <= first && last <= span.last)?.summary ?? NOTHING
}

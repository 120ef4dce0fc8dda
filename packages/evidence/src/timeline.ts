import { fromDay, toDay } from '@isnad/schema'
import type { Answer, ScopePart } from './answer.ts'
import { answerPart } from './answer-part.ts'
import type { Evidence } from './evidence.ts'
import { hear } from './hearing.ts'
import { byNumber } from './order.ts'
import type { Word } from './word.ts'

/** Which spans to tell. */
export interface TimelineQuestion {
  /** Id of the service. */
  service: string
  /** A code of the vocabulary `feature`; every feature by default. */
  feature?: string
  /** Id of the place. */
  place: string
  /** A code of the vocabulary `network`; every network by default. */
  network?: string
  /** Id of the operator; every operator that a claim names, and the others, by default. */
  operator?: string
  /** First day, `YYYY-MM-DD`; by default there is no limit. */
  from?: string
  /** Last day, `YYYY-MM-DD`; by default there is no limit. */
  to?: string
  /** Only what was surely published by this day, `YYYY-MM-DD`. */
  knownBy?: string
}

/** Days on which one part of the networks has the same answer. `asOf` is that of the last of them. */
export interface AvailabilitySpan extends ScopePart, Answer {
  service: string
  /** First day, `YYYY-MM-DD`; `null`: ever before. */
  from: string | null
  /** Last day, `YYYY-MM-DD`; `null`: ever after. */
  to: string | null
}

/**
 * What is known of a service over time: for each part of the networks the days on which the answer stays the same.
 *
 * An answer can change only where a bound of a claim's time begins or ends, so it is asked once between two such days;
 * neighbours with equal answers are joined. Spans before the first and after the last word, of which nothing is even
 * possible, are left out where no limit was given.
 *
 * Limits: as many spans for each part as its claims have bounds, at most eight for each claim and one more. For a
 * service with thousands of measurements, ask for one network and a few months.
 *
 * @returns by feature, network and operator in the order of the vocabularies, then by day; no two overlap
 * @throws RangeError where a day or the time of a claim cannot be read
 */
export function availabilityTimeline(evidence: Evidence, question: TimelineQuestion): AvailabilitySpan[] {
  const { service } = question
  const from = question.from === undefined ? -Infinity : toDay(question.from)
  const to = question.to === undefined ? Infinity : toDay(question.to)
  if (from > to) return []
  const { lookup, heard } = hear(evidence, question)
  return heard.flatMap(({ part, words }) => {
    const spans = stretches(words, from, to).map((stretch) => ({
      ...stretch,
      answer: answerPart(words, aDayOf(stretch), lookup),
    }))
    return trim(merge(spans), from, to).map(({ first, last, answer }) => ({
      service,
      ...part,
      from: Number.isFinite(first) ? fromDay(first) : null,
      to: Number.isFinite(last) ? fromDay(last) : null,
      ...answer,
    }))
  })
}

/** Days on end, both included; infinite where there is no limit. */
export interface Stretch {
  first: number
  last: number
}

interface AnsweredStretch extends Stretch {
  answer: Answer
}

/** The stretches of days within which no answer can change. */
export function stretches(words: readonly Word[], from: number, to: number): Stretch[] {
  const bounds = words.flatMap(({ period, telling }) => [period.begin, period.end, telling.last])
  const starts = new Set(bounds.flatMap(({ lowest, highest }) => [lowest, lowest + 1, highest, highest + 1]))
  const inside = [...starts].filter((day) => Number.isFinite(day) && from < day && day <= to).sort(byNumber)
  return [from, ...inside].map((first, i) => ({ first, last: i < inside.length ? inside[i]! - 1 : to }))
}

/** The last day of a stretch, or any where there is none: within it, nothing changes but `asOf`. */
export function aDayOf({ first, last }: Stretch): number {
  return Number.isFinite(last) ? last : Number.isFinite(first) ? first : 0
}

function merge(spans: readonly AnsweredStretch[]): AnsweredStretch[] {
  const merged: AnsweredStretch[] = []
  for (const span of spans) {
    const previous = merged.at(-1)
    if (previous !== undefined && keyOf(previous.answer) === keyOf(span.answer))
      Object.assign(previous, { last: span.last, answer: span.answer })
    else merged.push({ ...span })
  }
  return merged
}

/** What makes two answers the same: all but `asOf`, which follows from the holding claims and the day. */
function keyOf(answer: Answer): string {
  const lists = [answer.holding, answer.perhaps, answer.against, answer.outdated]
  return JSON.stringify([
    answer.verdict,
    answer.standing,
    answer.certain,
    answer.possible,
    lists.map((claims) => claims.map(({ id }) => id)),
  ])
}

/** Leaves out what lies beyond the claims and says nothing. */
function trim(spans: readonly AnsweredStretch[], from: number, to: number): AnsweredStretch[] {
  const says = ({ answer }: AnsweredStretch) => answer.verdict !== 'UNKNOWN' || answer.possible.length > 0
  const begin = Number.isFinite(from) ? 0 : spans.findIndex(says)
  const end = Number.isFinite(to) ? spans.length - 1 : spans.findLastIndex(says)
  return begin === -1 ? [] : spans.slice(begin, end + 1)
}

import type { Answer, ScopePart } from './answer.ts'
import type { Evidence } from './evidence.ts'

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

/** Days on which one part of the networks has the same answer. With `DIRECT`, `asOf` is the last of them. */
export interface AvailabilitySpan extends ScopePart, Answer {
  service: string
  /** First day, `YYYY-MM-DD`; `null`: ever before. */
  from: string | null
  /** Last day, `YYYY-MM-DD`; `null`: ever after. */
  to: string | null
}

export function availabilityTimeline(evidence: Evidence, question: TimelineQuestion): AvailabilitySpan[] {
  throw new Error(`not written yet: ${question.service} over ${evidence.claims.length} claims`)
}

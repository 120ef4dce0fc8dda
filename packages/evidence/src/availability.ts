import type { Answer, ScopePart } from './answer.ts'
import type { Evidence } from './evidence.ts'

/** Whether a feature of a service was available on a day. */
export interface AvailabilityQuestion {
  /** Id of the service. */
  service: string
  /** A code of the vocabulary `feature`; `WHOLE_SERVICE` asks for each feature. */
  feature: string
  /** Id of the place. */
  place: string
  /** A code of the vocabulary `network`; without it, or with `MOBILE` or `FIXED`, each network is asked for. */
  network?: string
  /** Id of the operator; without it, each operator is asked for. */
  operator?: string
  /** The day, `YYYY-MM-DD`. */
  at: string
  /** Only what was surely published by this day, `YYYY-MM-DD`. */
  knownBy?: string
}

/** The answer for one part of a wider question. */
export interface AvailabilityPart extends ScopePart, Answer {}

/** The answer to a question, and to its parts. */
export interface Availability extends Answer {
  /** The parts of which somebody speaks, where the question has several. */
  parts: AvailabilityPart[]
  /** The parts of which nobody speaks, or only somebody who leaves open of whom. */
  unreported: ScopePart[]
}

export function availability(evidence: Evidence, question: AvailabilityQuestion): Availability {
  throw new Error(`not written yet: ${question.service} over ${evidence.claims.length} claims`)
}

import { toDay } from '@isnad/schema'
import type { Answer, ScopePart } from './answer.ts'
import { answerPart } from './answer-part.ts'
import type { Evidence } from './evidence.ts'
import { hear } from './hearing.ts'
import { hearParts, type AvailabilityPart } from './hear-parts.ts'
import { joinAnswers } from './join-answers.ts'

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

/** The answer to a question, and to its parts. */
export interface Availability extends Answer {
  /** The parts of which somebody speaks, where the question has several. */
  parts: AvailabilityPart[]
  /** The parts of which nobody has surely spoken by the day, or only somebody who leaves open of whom. */
  unreported: ScopePart[]
}

/**
 * Whether a feature of a service was available on a day, and who says so.
 *
 * The rules, in their order: what surely speaks of the day; else the last words before it, carried on; else, in the same
 * way, the words that leave open of whom they speak; else nothing is known. A question that several networks, operators
 * or features answer is put to each, and answered by those of which somebody has spoken. See `splitQuestion`,
 * `hearParts`, `answerPart`, `contenders`, `outdatedWords`, `isBracketed` and `joinAnswers` for each rule with its
 * reason and its limits.
 *
 * Nothing is certain of a whole of which a part is unreported.
 *
 * @returns `parts` is empty where the question has one part only; `unreported` is then that part, if nobody speaks of it
 * @throws RangeError where a day or the time of a claim cannot be read
 */
export function availability(evidence: Evidence, question: AvailabilityQuestion): Availability {
  const day = toDay(question.at)
  const hearing = hear(evidence, question)
  const { lookup, asked } = hearing
  const { answers, unreported } = hearParts(hearing, day)
  const answer = answers.length === 0 ? answerPart([], day, lookup) : joinAnswers(answers, lookup)
  return {
    ...answer,
    certain: answer.certain && unreported.length === 0,
    parts: asked.length > 1 ? answers : [],
    unreported,
  }
}

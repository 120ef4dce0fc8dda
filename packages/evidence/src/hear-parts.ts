import type { Answer, ScopePart } from './answer.ts'
import { answerPart } from './answer-part.ts'
import type { Hearing } from './hearing.ts'
import { hasSurelySpokenBy } from './speech.ts'
import type { Word } from './word.ts'

/** The answer for one part of a wider question. */
export interface AvailabilityPart extends ScopePart, Answer {}

/** The parts that make an answer, and those that do not. */
export interface HeardParts {
  answers: AvailabilityPart[]
  unreported: ScopePart[]
}

/**
 * Rule 6 on one day: which parts of a wider question make its answer.
 *
 * "Was it blocked, on any network?" is answered by the parts of which somebody has surely spoken by then, without
 * leaving open of whom. That calls came back on every network in November says nothing of fibre in March; and that they
 * came back in February for some users says nothing of fibre in particular. A part of which nobody has surely spoken is
 * unreported, unless somebody may give it another state than the others have: then it stands among the parts, not known,
 * and the whole is `MIXED`, because "blocked" would say more than was said.
 *
 * Where nobody has surely spoken of any part, each is answered by what there is: the words that leave open of whom they
 * speak, or nothing. (DESIGN says "each part of which some claim speaks"; see docs/decisions/0015.)
 */
export function hearParts(
  { lookup, asked, heard }: Pick<Hearing, 'lookup' | 'asked' | 'heard'>,
  day: number,
): HeardParts {
  const voiced = new Map(
    heard
      .filter(({ words }) => isVoiced(words, day))
      .map(({ part, words }) => [part, answerPart(words, day, lookup)]),
  )
  if (asked.length === 1 || voiced.size === 0)
    return {
      answers: heard.map(({ part, words }) => ({
        ...part,
        ...(voiced.get(part) ?? answerPart(words, day, lookup)),
      })),
      unreported: asked.filter(({ reach }) => reach !== 'whole').map(({ part }) => part),
    }

  const verdicts = new Set([...voiced.values()].map(({ verdict }) => verdict))
  const answers = heard.flatMap(({ part, words }) => {
    const answer = voiced.get(part)
    if (answer !== undefined) return { ...part, ...answer }
    const { possible } = answerPart(
      words.filter((word) => !word.partial),
      day,
      lookup,
    )
    const mayDiffer = possible.some((state) => verdicts.size > 1 || !verdicts.has(state))
    return mayDiffer ? { ...part, ...answerPart(words, day, lookup, false) } : []
  })
  const isAnswered = (part: ScopePart) =>
    answers.some(
      ({ feature, network, operator }) =>
        feature === part.feature && network === part.network && operator === part.operator,
    )
  return { answers, unreported: asked.map(({ part }) => part).filter((part) => !isAnswered(part)) }
}

/**
 * Whether somebody who does not leave open of whom they speak has surely spoken by the day. Who says that a block has
 * ended, or was none, has spoken too: the part is then not known, and does not fall silent.
 */
function isVoiced(words: readonly Word[], day: number): boolean {
  return words.some((word) => !word.partial && hasSurelySpokenBy(word.period, day))
}

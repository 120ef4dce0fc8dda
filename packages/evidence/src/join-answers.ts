import type { Answer, Standing } from './answer.ts'
import { isState, sortStates } from './states.ts'
import { commonLink } from './common-link.ts'
import type { AgentOptions } from './independent-chains.ts'
import type { Lookup } from './lookup.ts'
import { byText, distinctById, latestFirst } from './order.ts'

/** From the firmest to the weakest. */
const STANDINGS: readonly Standing[] = ['DIRECT', 'BRACKETED', 'CARRIED', 'PARTIAL']

/**
 * Rule 6: one answer from the answers to the parts of a question. The same verdict everywhere is the verdict, else
 * `MIXED`; something not known beside something blocked is mixed too, because "blocked" would say more than was said.
 *
 * A verdict for all parts is only as firm, as fresh and as well witnessed as its weakest part. A claim that holds the
 * verdict of one part and is against or outdated in another stands among the holding ones.
 *
 * @param answers at least one
 */
export function joinAnswers(
  answers: readonly Answer[],
  lookup: AgentOptions & Pick<Lookup, 'period'>,
): Answer {
  const verdict = new Set(answers.map((answer) => answer.verdict)).size === 1 ? answers[0]!.verdict : 'MIXED'
  const isOne = verdict !== 'MIXED' && verdict !== 'UNKNOWN'
  const holding = distinctById(answers.flatMap((answer) => answer.holding))
  const against = without(
    answers.flatMap((answer) => answer.against),
    holding,
  )
  const perhaps = without(
    answers.flatMap((answer) => answer.perhaps),
    holding,
    against,
  )
  const count = isOne ? Math.min(...answers.map((answer) => answer.independentChains)) : 0
  return {
    verdict,
    standing: isOne
      ? (STANDINGS.findLast((standing) => answers.some((answer) => answer.standing === standing)) ?? null)
      : null,
    certain: isState(verdict) && answers.every((answer) => answer.certain),
    asOf: isOne ? (answers.flatMap((answer) => answer.asOf ?? []).sort(byText)[0] ?? null) : null,
    possible: sortStates(new Set(answers.flatMap((answer) => answer.possible))),
    independentChains: count,
    // An exact count that no lower bound undercuts is the exact minimum.
    atLeast: isOne && answers.every((answer) => answer.independentChains > count || answer.atLeast),
    commonLink: isOne ? commonLink(holding, lookup) : null,
    holding,
    perhaps,
    against,
    outdated: latestFirst(
      without(
        answers.flatMap((answer) => answer.outdated),
        holding,
        against,
        perhaps,
      ),
      lookup.period,
    ),
  }
}

/** Each claim once, in the order of their ids, without those that are in another list already. */
function without<T extends { readonly id: string }>(
  claims: readonly T[],
  ...taken: readonly (readonly T[])[]
): T[] {
  const ids = new Set(taken.flat().map(({ id }) => id))
  return distinctById(claims).filter(({ id }) => !ids.has(id))
}

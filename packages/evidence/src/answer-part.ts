import { fromDay, mayMeet, type Bounds, type Claim, type Period } from '@isnad/schema'
import type { Answer } from './answer.ts'
import { commonLink } from './common-link.ts'
import { independentChains, type AgentOptions } from './independent-chains.ts'
import { judge } from './judge.ts'
import type { Lookup } from './lookup.ts'
import { distinctById, latestFirst } from './order.ts'
import { hasSurelyEndedBefore, lastSureDay, perhapsDays } from './speech.ts'
import { isState, sortStates } from './states.ts'
import { opposes, statesOf, type Word } from './word.ts'

/**
 * Rules 1 to 5: what words say of one part of the networks on one day.
 *
 * What may have begun never gives a verdict: it is only possible. A word that leaves open of whom it speaks is heard
 * where there is no other (rule 3), and is possible everywhere.
 *
 * @param words the words that reach the part
 * @param day days since 1970-01-01
 * @param hearsSome whether rule 3 applies: whether words that leave open of whom they speak may hold a verdict
 */
export function answerPart(
  words: readonly Word[],
  day: number,
  lookup: AgentOptions & Pick<Lookup, 'period'>,
  hearsSome = true,
): Answer {
  const { outdated, verdict, holding, standing } = judge(words, day, lookup, hearsSome)

  const given = words.filter(mayGive)
  const possible = sortStates(statesOf(given))
  const isDenied = isState(verdict) && given.some((word) => word.denied && word.state === verdict)
  const isFirm = standing === 'DIRECT' || standing === 'BRACKETED'
  const rest = words.filter((word) => !holding.includes(word))
  const against = rest.filter(isAgainst)
  const perhaps = rest.filter((word) => !against.includes(word) && mayGive(word))
  const before = rest.filter(
    (word) => word.period.begin.lowest <= day && !against.includes(word) && !mayGive(word),
  )
  const claims = claimsOf(holding)
  const { count, atLeast } = independentChains(claims, lookup)
  return {
    verdict,
    standing,
    certain: isState(verdict) && isFirm && possible.length === 1 && !isDenied,
    asOf:
      holding.length === 0
        ? null
        : fromDay(Math.max(...holding.map(({ period }) => lastSureDay(period, day)))),
    possible,
    independentChains: count,
    atLeast,
    commonLink: commonLink(claims, lookup),
    holding: claims,
    perhaps: claimsOf(perhaps),
    against: claimsOf(against),
    outdated: latestFirst(
      before.map(({ claim }) => claim),
      lookup.period,
    ),
  }

  /** Rule 5: whether a word is not surely outdated and may speak for the day. */
  function mayGive(word: Word): boolean {
    return word.period.begin.lowest <= day && !hasSurelyEndedBefore(word.period, day) && !outdated.has(word)
  }

  /** Rule 5: of another state, and perhaps of the day or of a day inside the holders' own period. */
  function isAgainst(word: Word): boolean {
    const [holder] = holding
    return (
      holder !== undefined && opposes(word, holder.state) && (mayGive(word) || meetsOwnPeriod(word, holding))
    )
  }
}

/** Whether a word perhaps speaks of a day inside the own period of a holder, which is not told after it. */
function meetsOwnPeriod(word: Word, holding: readonly Word[]): boolean {
  const days = perhapsDays(word.period)
  return holding.some(
    (holder) => mayMeet(days, ownPeriod(holder.period)) && !holder.telling.earlier.has(word.claim.id),
  )
}

/**
 * The days of a holder's period. Where the first is not known, as in "by 7 January", they begin where the word has
 * surely begun: otherwise all that was ever said of earlier years would stand against it.
 */
export function ownPeriod({ begin, end }: Period): Bounds {
  return {
    lowest: Number.isFinite(begin.lowest) ? begin.lowest : begin.highest,
    highest: Number.isFinite(end.highest) ? end.highest : end.lowest,
  }
}

function claimsOf(words: readonly Word[]): Claim[] {
  return distinctById(words.map((word) => word.claim))
}

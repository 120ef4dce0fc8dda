import { codesOf, fromDay, mayMeet, availability, type Bounds, type Period } from '@isnad/schema'
import type { Answer, Standing, State, Verdict } from './answer.ts'
import { isBracketed } from './bracket.ts'
import { commonLink } from './common-link.ts'
import { independentChains, type AgentOptions } from './independent-chains.ts'
import { contenders, settle, type Contenders } from './last-words.ts'
import { byText, distinctById } from './order.ts'
import { outdatedWords } from './outdated.ts'
import { hasSurelyEndedBefore, lastSureDay, perhapsDays } from './speech.ts'
import { opposes, statesOf, type Word } from './word.ts'

/** The order of the states. */
const STATES: readonly string[] = codesOf(availability)

/**
 * Rules 1 to 5: what words say of one part of the networks on one day.
 *
 * What may have begun never gives a verdict: it is only possible. A word that leaves open of whom it speaks is heard
 * where there is no other (rule 3), and is possible everywhere.
 *
 * @param words the words that reach the part, in the order of their claims
 * @param day days since 1970-01-01
 */
export function answerPart(words: readonly Word[], day: number, agents: AgentOptions): Answer {
  const outdated = outdatedWords(words, day)
  const whole = contenders(
    words.filter((word) => !word.partial),
    outdated,
    day,
  )
  const found =
    whole ??
    contenders(
      words.filter((word) => word.partial),
      outdated,
      day,
    )
  const verdict = found === undefined ? 'UNKNOWN' : settle(found)
  const holding = found === undefined ? [] : holders(found, verdict, agents)
  const standing =
    found === undefined || verdict === 'UNKNOWN'
      ? null
      : standingOf(found, whole !== undefined, verdict, words, day)

  const mayGive = (word: Word): boolean =>
    word.period.begin.lowest <= day && !hasSurelyEndedBefore(word.period, day) && !outdated.has(word)
  const possible = sortStates(statesOf(words.filter(mayGive)))
  const contending = new Set(found?.words)
  const lists = { perhaps: [] as Word[], against: [] as Word[], outdated: [] as Word[] }
  for (const word of words) if (!holding.includes(word)) place(word)

  const claims = holding.map((word) => word.claim)
  const doubted = lists.against.some((word) => word.denied && mayGive(word))
  const { count, atLeast } = independentChains(claims, agents)
  return {
    verdict,
    standing,
    certain:
      isState(verdict) &&
      (standing === 'DIRECT' || standing === 'BRACKETED') &&
      possible.length === 1 &&
      !doubted,
    asOf: asOf(holding, standing, day),
    possible,
    independentChains: count,
    atLeast,
    commonLink: commonLink(claims, agents),
    holding: claimsOf(holding),
    perhaps: claimsOf(lists.perhaps),
    against: claimsOf(lists.against),
    outdated: claimsOf(lists.outdated),
  }

  /** Puts a word that does not hold the verdict into its list; one that only speaks of what came later has none. */
  function place(word: Word): void {
    const state = holding[0]?.state
    if (
      state !== undefined &&
      opposes(word, state) &&
      (mayGive(word) || contending.has(word) || contradicts(word, holding))
    )
      lists.against.push(word)
    else if (mayGive(word)) lists.perhaps.push(word)
    else if (word.period.begin.lowest <= day) lists.outdated.push(word)
  }
}

/** The states in the order of the vocabulary. */
export function sortStates(states: Iterable<State>): State[] {
  return [...states].sort((a, b) => STATES.indexOf(a) - STATES.indexOf(b) || byText(a, b))
}

/** Whether a verdict is one of the states. */
export function isState(verdict: Verdict): verdict is State {
  return verdict !== 'DISPUTED' && verdict !== 'MIXED' && verdict !== 'UNKNOWN'
}

/** In a dispute the state with more independent chains holds, and by the order of the vocabulary if there are as many. */
function holders({ words }: Contenders, verdict: Verdict, agents: AgentOptions): Word[] {
  if (verdict === 'UNKNOWN') return []
  const sides = sortStates(statesOf(words)).map((state) =>
    words.filter((word) => !word.denied && word.state === state),
  )
  const counts = sides.map(
    (side) =>
      independentChains(
        side.map((word) => word.claim),
        agents,
      ).count,
  )
  return sides[counts.indexOf(Math.max(...counts))] ?? []
}

function standingOf(
  { words, direct }: Contenders,
  isWhole: boolean,
  verdict: Verdict,
  all: readonly Word[],
  day: number,
): Standing {
  if (!isWhole) return 'PARTIAL'
  if (direct) return 'DIRECT'
  return isState(verdict) &&
    isBracketed(
      verdict,
      words.filter((word) => !word.denied),
      all,
      day,
    )
    ? 'BRACKETED'
    : 'CARRIED'
}

function asOf(holding: readonly Word[], standing: Standing | null, day: number): string | null {
  if (holding.length === 0 || standing === null) return null
  return fromDay(Math.max(...holding.map((word) => lastSureDay(word.period, day))))
}

/** Whether a word perhaps speaks of a day inside the own period of one that holds the verdict, and is not told before it. */
function contradicts(word: Word, holding: readonly Word[]): boolean {
  const days = perhapsDays(word.period)
  return holding.some(
    (holder) => mayMeet(days, ownPeriod(holder.period)) && !holder.telling.earlier.has(word.claim.id),
  )
}

/** The days of a holder's period. "By 7 January" has no first day; it is taken for that day, not for all of the past. */
function ownPeriod({ begin, end }: Period): Bounds {
  return {
    lowest: Number.isFinite(begin.lowest) ? begin.lowest : begin.highest,
    highest: Number.isFinite(end.highest) ? end.highest : end.lowest,
  }
}

function claimsOf(words: readonly Word[]) {
  return distinctById(words.map((word) => word.claim))
}

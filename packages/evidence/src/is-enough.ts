import { toDay, type Claim, type Scope } from '@isnad/schema'
import { answerPart, ownPeriod } from './answer-part.ts'
import { availability, type AvailabilityQuestion } from './availability.ts'
import { soonestAfter } from './bracket.ts'
import type { Evidence } from './evidence.ts'
import { hear, type HeardPart } from './hearing.ts'
import { allScopes } from './left-out.ts'
import { judge } from './judge.ts'
import type { Lookup } from './lookup.ts'
import { createReach, type Reach } from './reach.ts'
import { hasSurelySpokenBy } from './speech.ts'
import { isState } from './states.ts'
import { aDayOf, stretches, type TimelineQuestion } from './timeline.ts'
import type { Word } from './word.ts'

/**
 * Whether evidence that leaves out claims of other days answers a question as all of it would. A service of which
 * thousands of claims speak is asked about one day, and a few weeks around it mostly decide; where they do not, more must
 * be read.
 *
 * They decide where, for each part of the question and each day asked about:
 *
 * - some word that is at least as strong as those left out before follows all of them: they are outdated, and give nothing;
 * - no word left out may speak of a day inside the own period of those that hold the verdict: none stands against them;
 * - a verdict that is carried on has found the next word after the day, or there is none: it is bracketed or it is not.
 *
 * A question without a first or a last day is answered by all evidence only.
 *
 * @param outdated how many of the outdated claims must be there; by default none, and the list may be too short
 * @throws RangeError where a day or the time of a claim cannot be read
 */
export function isEnough(
  evidence: Evidence,
  question: AvailabilityQuestion | TimelineQuestion,
  outdated = 0,
): boolean {
  const { leftOut } = evidence
  if (leftOut === undefined) return true
  const { place } = question
  const { lookup, claims, heard, ...hearing } = hear(evidence, question)
  const left = { ...leftOut, ...hearing.left }
  if (left.earlier.length + left.later.length === 0) return true
  const { first, last } = daysOf(question)
  if (first < left.from || left.to < last) return false
  // Which parts a question has follows from the scopes of what was known; of what is left out, that is not said.
  if (question.knownBy !== undefined) {
    const known = allScopes(claims, { earlier: [], later: [] }, lookup, place)
    if (allScopes(claims, left, lookup, place).length > known.length) return false
  }

  const isEnoughForPart = ({ part, words }: HeardPart) => {
    const reachOf = createReach(part, place, lookup)
    const reaches = (all: readonly Scope[]) => all.map(reachOf).filter((reach) => reach !== 'none')
    const reaching = { ...left, earlier: reaches(left.earlier), later: reaches(left.later) }
    return stretches(words, first, last).every((stretch) =>
      isEnoughOn(aDayOf(stretch), words, reaching, lookup, outdated),
    )
  }
  if (!heard.every(isEnoughForPart)) return false
  // Of an answer to several parts, what is outdated in one may hold in another.
  if (outdated === 0 || !('at' in question)) return true
  return countFrom(left.from, availability(evidence, question).outdated, lookup) >= outdated
}

/** What is left out, and how much of a part of a question it reaches. */
interface Left {
  from: number
  to: number
  earlier: readonly Reach[]
  later: readonly Reach[]
}

function daysOf(question: AvailabilityQuestion | TimelineQuestion): { first: number; last: number } {
  if ('at' in question) return { first: toDay(question.at), last: toDay(question.at) }
  const { from, to } = question
  return {
    first: from === undefined ? -Infinity : toDay(from),
    last: to === undefined ? Infinity : toDay(to),
  }
}

function isEnoughOn(
  day: number,
  words: readonly Word[],
  { from, to, earlier, later }: Left,
  lookup: Lookup,
  outdated: number,
): boolean {
  const { verdict, standing, holding } = judge(words, day, lookup)
  const own = holding.map(({ period }) => ownPeriod(period))
  if (earlier.length > 0) {
    const followers = words.filter(
      ({ denied, period, telling }) =>
        !denied && telling.last.lowest >= from && hasSurelySpokenBy(period, day),
    )
    if (!followers.some(({ partial }) => !partial || !earlier.includes('whole'))) return false
    if (own.some(({ lowest }) => lowest < from)) return false
    if (outdated > 0 && countFrom(from, answerPart(words, day, lookup).outdated, lookup) < outdated)
      return false
  }
  if (later.length === 0) return true
  if (own.some(({ highest }) => highest > to)) return false
  if (!isState(verdict) || standing === 'DIRECT' || standing === 'PARTIAL') return true
  const next = soonestAfter(words, verdict, day).day
  return next <= to || (!Number.isFinite(next) && !later.includes('whole'))
}

/** Of so many it is known that they come before all that are left out. */
function countFrom(from: number, claims: readonly Claim[], { period }: Lookup): number {
  return claims.filter((claim) => period(claim).end.highest >= from).length
}

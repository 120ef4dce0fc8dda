import type { State } from './answer.ts'
import { surelyFollows } from './telling.ts'
import { opposes, type Word } from './word.ts'

/**
 * Whether a carried verdict is bracketed: the next word after the day agrees too, and no word of another state, partial
 * or not, may lie between the last word and it.
 *
 * The next word is the one that has surely spoken of a day after `day` the soonest; a word that leaves open of whom it
 * speaks closes no bracket. Blocked on 1 February and blocked on 1 March, with nothing else told, is blocked on the
 * 15th; one traveller who could call on some day in February is enough to doubt it.
 *
 * Limits: silence between the two words is taken for an unchanged state. A block that was lifted and put back without
 * anybody's report is not seen. What is told *after* the next word by `after`, but may by its days lie before it, still
 * opens the bracket: too little certainty is the safer error.
 *
 * @param holders the last words before the day, which agree on `state`
 */
export function isBracketed(
  state: State,
  holders: readonly Word[],
  words: readonly Word[],
  day: number,
): boolean {
  const next = soonestAfter(words, state, day)
  if (!next.agrees) return false
  const from = Math.max(...holders.map((word) => word.telling.last.lowest))
  return !words.some(
    (word) => opposes(word, state) && mayLieBetween(word, from, next.day) && !isToldBefore(word),
  )

  function isToldBefore(word: Word): boolean {
    return holders.some((holder) => surelyFollows(holder.telling, word.telling, day))
  }
}

/** A word of the very day of the last one may have come after it, unless it says that the state ended that day. */
function mayLieBetween({ period }: Word, from: number, to: number): boolean {
  const reaches = period.ended ? period.end.highest > from : period.end.highest >= from
  return reaches && period.begin.lowest < to
}

/**
 * The first day by which somebody has surely spoken again after `day`, and whether all who have by then agree on the
 * state. Infinity where nobody has.
 */
export function soonestAfter(
  words: readonly Word[],
  state: State,
  day: number,
): { day: number; agrees: boolean } {
  const soonest = { day: Infinity, agrees: false }
  for (const word of words) {
    if (word.partial || !(word.period.end.lowest > day) || (word.denied && word.state !== state)) continue
    const spoken = Math.max(word.period.begin.highest, day + 1)
    if (!Number.isFinite(spoken) || spoken > soonest.day) continue
    soonest.agrees = !opposes(word, state) && (spoken < soonest.day || soonest.agrees)
    soonest.day = spoken
  }
  return soonest
}

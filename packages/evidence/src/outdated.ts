import { byNumber } from './order.ts'
import { hasSurelySpokenBy, surelySpeaksOf } from './speech.ts'
import { surelyFollows } from './telling.ts'
import type { Word } from './word.ts'

/**
 * The words that, as of a day, another word has surely followed. Only a word that has surely spoken by the day follows
 * another, and it must be as strong:
 *
 * - One that leaves open of whom it speaks follows only its like. "Some users could call again" does not undo a block of
 *   all.
 * - A denial follows only what it denies, and earlier denials of the same. "It is not blocked any more" undoes "it is blocked", and puts nothing in its
 *   place.
 * - One that tells of an end follows what was said before. "Blocked from January until February" does not let a word of
 *   December stand for March.
 *
 * What surely speaks of the day itself is never outdated on it, even if its source tells of a change later that day.
 *
 * Limits: two words that leave open of whom they speak may speak of different people; the later still outdates the
 * earlier, because a series of tests would otherwise never forget its first day.
 */
export function outdatedWords(words: readonly Word[], day: number): Set<Word> {
  const spoken = words
    .filter(({ period }) => hasSurelySpokenBy(period, day))
    .sort((a, b) => byNumber(b.telling.last.lowest, a.telling.last.lowest))
  const whole = spoken.filter((word) => !word.partial)
  const byIds = new Map(spoken.map((word) => [word.claim.id, word]))
  return new Set(words.filter((word) => !surelySpeaksOf(word.period, day) && isFollowed(word)))

  function isFollowed(word: Word): boolean {
    return isFollowedByDays(word, word.partial ? spoken : whole) || isFollowedInTelling(word)
  }

  /** Latest first, so that the first few decide. */
  function isFollowedByDays(word: Word, others: readonly Word[]): boolean {
    for (const other of others) {
      if (!(other.telling.last.lowest > word.telling.last.highest)) return false
      if (undoes(other, word, day)) return true
    }
    return false
  }

  function isFollowedInTelling(word: Word): boolean {
    for (const id of word.telling.later) {
      const other = byIds.get(id)
      if (other !== undefined && (word.partial || !other.partial) && undoes(other, word, day)) return true
    }
    return false
  }
}

function undoes(later: Word, earlier: Word, day: number): boolean {
  if (later.denied && later.state !== earlier.state) return false
  return surelyFollows(later.telling, earlier.telling, day)
}

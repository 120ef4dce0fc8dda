import { hasSurelyEndedBefore, hasSurelySpokenBy, surelySpeaksOf } from './speech.ts'
import { agreedState, opposes, statesOf, type Word } from './word.ts'
import type { State } from './answer.ts'

/** The words that an answer rests on, before it is known whether they agree. */
export interface Contenders {
  words: Word[]
  /** Whether they surely speak of the day itself. */
  direct: boolean
}

/**
 * Rules 1 and 2: the words that surely speak of the day; else the last words before it.
 *
 * A last word has surely spoken by the day, has not surely ended before it, and no other word surely follows it. It is
 * carried on to the day, because nobody reports each morning that a block is still there; the answer says so.
 *
 * @param words of one strength: either none of them is partial, or all are
 * @param outdated the words that others surely follow
 * @returns `undefined` where nobody has surely spoken
 */
export function contenders(
  words: readonly Word[],
  outdated: ReadonlySet<Word>,
  day: number,
): Contenders | undefined {
  const direct = words.filter((word) => surelySpeaksOf(word.period, day))
  if (statesOf(direct).size > 0) return { words: direct, direct: true }
  const last = words.filter(
    (word) =>
      hasSurelySpokenBy(word.period, day) && !hasSurelyEndedBefore(word.period, day) && !outdated.has(word),
  )
  return last.length > 0 ? { words: last, direct: false } : undefined
}

/**
 * What contenders say together: the state on which they agree, or `DISPUTED`, or `UNKNOWN`.
 *
 * Words of the day that differ contradict each other. Last words that differ do so only if all of them are of one and
 * the same exact day; otherwise one of them may simply be the later one, and nobody knows which.
 */
export function settle({ words, direct }: Contenders): State | 'DISPUTED' | 'UNKNOWN' {
  const agreed = agreedState(words)
  if (agreed !== undefined) return agreed
  const states = [...statesOf(words)]
  if (states.length === 0) return 'UNKNOWN'
  if (direct) return 'DISPUTED'
  const relevant = words.filter((word) => !word.denied || states.some((state) => opposes(word, state)))
  const days = new Set(relevant.flatMap(({ telling }) => [telling.last.lowest, telling.last.highest]))
  return days.size === 1 ? 'DISPUTED' : 'UNKNOWN'
}

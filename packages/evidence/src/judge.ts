import type { Answer, Standing } from './answer.ts'
import { isBracketed } from './bracket.ts'
import { holdersOf } from './holders.ts'
import type { AgentOptions } from './independent-chains.ts'
import { contenders, settle, type Contenders } from './last-words.ts'
import { outdatedWords } from './outdated.ts'
import { isState } from './states.ts'
import type { Word } from './word.ts'

/** The verdict on one part of the networks on one day, and the words that it rests on. */
export interface Judgement extends Pick<Answer, 'verdict' | 'standing'> {
  holding: readonly Word[]
  /** The words that others surely follow. */
  outdated: ReadonlySet<Word>
}

/**
 * Rules 1 to 4: the verdict of words on a day, and how firm it is. Who stands against it, and how many witnesses it has,
 * is another question: see `answerPart`.
 *
 * @param words the words that reach the part
 * @param day days since 1970-01-01
 * @param hearsSome whether rule 3 applies: whether words that leave open of whom they speak may hold a verdict
 */
export function judge(
  words: readonly Word[],
  day: number,
  agents: AgentOptions,
  hearsSome = true,
): Judgement {
  const outdated = outdatedWords(words, day)
  const whole = words.filter((word) => !word.partial)
  const partial = words.filter((word) => word.partial)
  const heard =
    contenders(whole, outdated, day) ?? (hearsSome ? contenders(partial, outdated, day) : undefined)
  const verdict = heard === undefined ? 'UNKNOWN' : settle(heard)
  if (heard === undefined || verdict === 'UNKNOWN') return { verdict, standing: null, holding: [], outdated }
  const holding = holdersOf(heard.words, agents)
  const isBetween = () => isState(verdict) && isBracketed(verdict, holding, words, day)
  return { verdict, standing: standingOf(heard, isBetween), holding, outdated }
}

/** @param isBetween whether the words before and after the day agree */
function standingOf({ words, direct }: Contenders, isBetween: () => boolean): Standing {
  if (words.some((word) => word.partial)) return 'PARTIAL'
  if (direct) return 'DIRECT'
  return isBetween() ? 'BRACKETED' : 'CARRIED'
}

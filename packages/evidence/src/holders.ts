import type { State } from './answer.ts'
import { independentChains, type AgentOptions } from './independent-chains.ts'
import { sortStates } from './states.ts'
import { statesOf, type Word } from './word.ts'

/**
 * Of contending words, those that hold the verdict: the words of the state on which they agree. In a dispute, the side
 * with more independent chains is shown as holding and the others as against it; with as many, the first in the order
 * of the vocabulary.
 *
 * Limits: which side of a dispute is shown as holding decides nothing. The verdict stays `DISPUTED`.
 */
export function holdersOf(words: readonly Word[], agents: AgentOptions): Word[] {
  const states = sortStates(statesOf(words))
  const sideOf = (state: State) => words.filter((word) => !word.denied && word.state === state)
  if (states.length === 1) return sideOf(states[0]!)
  let best: Word[] = []
  let most = 0
  for (const state of states) {
    const side = sideOf(state)
    const chains = side.map(({ claim }) => claim)
    const { count } = independentChains(chains, agents)
    if (count > most) [best, most] = [side, count]
  }
  return best
}

import { availability, codesOf } from '@isnad/schema'
import type { State, Verdict } from './answer.ts'
import { byText } from './order.ts'

const STATES: readonly string[] = codesOf(availability)

/** The states in the order of the vocabulary; codes that it does not have come first. */
export function sortStates(states: Iterable<State>): State[] {
  return [...states].sort((a, b) => STATES.indexOf(a) - STATES.indexOf(b) || byText(a, b))
}

/** Whether a verdict is one of the states. */
export function isState(verdict: Verdict): verdict is State {
  return verdict !== 'DISPUTED' && verdict !== 'MIXED' && verdict !== 'UNKNOWN'
}

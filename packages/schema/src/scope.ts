/**
 * What an availability or a legal status is said of. `all`: the text speaks without limit. `some`: it speaks of users,
 * tests or places that it does not identify.
 */
export interface Scope {
  /** Codes of the vocabulary `feature`. */
  features: string[]
  /** Codes of the vocabulary `network`. */
  networks: string[] | 'all' | 'some'
  /** Ids of the network operators. */
  operators: string[] | 'all' | 'some'
  /** Id of the place; what holds of a place holds of every place in it. */
  place: string
}

/** Whether a claim of this scope leaves open of whom it speaks: it then proves what it says for some, never for all. */
export function isPartial(scope: Scope): boolean {
  return scope.networks === 'some' || scope.operators === 'some'
}

import type { Claim, availability } from '@isnad/schema'

/** A state of a feature: a code of the vocabulary `availability`. */
export type State = keyof typeof availability.codes

/**
 * What follows from the claims. `DISPUTED`: they contradict each other about one day. `MIXED`: the parts of the question
 * have different answers. `UNKNOWN`: nobody has surely spoken, or the order of the last words cannot be known.
 */
export type Verdict = State | 'DISPUTED' | 'MIXED' | 'UNKNOWN'

/**
 * How firmly a verdict stands. `DIRECT`: a claim surely speaks of the day. `BRACKETED`: the last word before it and the
 * next after it agree, and nothing may lie between. `CARRIED`: the last word before it. `PARTIAL`: only claims that leave
 * open of whom they speak.
 */
export type Standing = 'DIRECT' | 'BRACKETED' | 'CARRIED' | 'PARTIAL'

/** What the claims say of one part of the networks on one day. Claims are in the order of their ids, but for `outdated`. */
export interface Answer {
  verdict: Verdict
  /** `null` with the verdict `UNKNOWN`, and with `MIXED`. */
  standing: Standing | null
  /** Whether the standing is `DIRECT` or `BRACKETED` and no other state is possible. */
  certain: boolean
  /** The last day of which the holding claims surely speak, `YYYY-MM-DD`, and never after the day asked for. */
  asOf: string | null
  /** Every state that a claim which is not surely outdated may give for the day, in the order of the vocabulary. */
  possible: State[]
  /** Of the holding claims: the largest number of chains of which no two share an agent. */
  independentChains: number
  /** Whether `independentChains` is a lower bound, because there were too many chains to count exactly. */
  atLeast: boolean
  /** Id of the agent nearest the page that the chains of two or more sources all share, if there is one. */
  commonLink: string | null
  /** The claims that the verdict rests on. */
  holding: Claim[]
  /** Claims that perhaps speak of the day too, and change nothing: of the same state, or where there is no verdict. */
  perhaps: Claim[]
  /** Claims of another state, perhaps or surely of the day, or of a day inside the period of the holding claims. */
  against: Claim[]
  /**
   * Claims whose word has surely been followed by a later one, or that say that the state had ended: those first that may
   * speak of the latest day. Evidence that leaves claims out (see `LeftOut`) may lack some.
   */
  outdated: Claim[]
}

/** A part of a question: one feature on one network of one operator. */
export interface ScopePart {
  /** A code of the vocabulary `feature` that covers no other. */
  feature: string
  /** A code of the vocabulary `network` that covers no other; `null` where no claim tells the networks apart. */
  network: string | null
  /** Id of the operator; `null`: every operator that no claim names. */
  operator: string | null
}

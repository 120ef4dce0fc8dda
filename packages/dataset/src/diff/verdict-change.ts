import type { ScopePart, Standing, State, Verdict } from '@isnad/evidence'

/** What the claims say of one part of the networks, as far as a reviewer compares it. */
export interface VerdictSummary {
  verdict: Verdict
  standing: Standing | null
  certain: boolean
  possible: State[]
  independentChains: number
}

/** Days on end for which the answer about a service on one part of the networks is another than it was. */
export interface VerdictChange extends ScopePart {
  /** Id of the service. */
  service: string
  /** Id of the place. */
  place: string
  /** First day, `YYYY-MM-DD`; `null`: ever before. */
  from: string | null
  /** Last day, `YYYY-MM-DD`; `null`: ever after. */
  to: string | null
  before: VerdictSummary
  after: VerdictSummary
}

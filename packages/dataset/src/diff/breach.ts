/** How far a version must go up: `major` for what may break who relies on the release, `patch` for words only. */
export type Bump = 'major' | 'minor' | 'patch'

/** Something that a release may not do to what was published. */
export interface Breach {
  /** A stable upper-case word: `CLAIM_REWRITTEN`. */
  code: string
  /** Id of the claim, record or source; absent where the release as a whole is meant. */
  id?: string
  message: string
  next: string
}

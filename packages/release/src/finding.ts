import type { Tarball } from './tarball.ts'

/** Something about a packed package that must not be published. */
export interface Finding {
  /** For programs: `NO_LICENCE`; never changes its meaning. */
  code: string
  /** What is wrong, where, and what to do. */
  message: string
}

/** One thing that is asked of every packed package. */
export interface Check {
  /** As the table calls it. */
  name: string
  /** What is wrong; nothing where all is well. `undefined` where it does not apply to the package. */
  find: (tarball: Tarball, all: readonly Tarball[]) => Promise<Finding[] | undefined> | Finding[] | undefined
  /** What the table says of a package with which all is well. Default `ok`. */
  note?: (tarball: Tarball) => Promise<string>
}

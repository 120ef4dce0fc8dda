/** How the command ends. Scripts rely on these: they do not change within a major version. */
export const EXIT = {
  /** It did what was asked. */
  OK: 0,
  /** It ran, and what it looked at has problems; or it could not finish. */
  FAILED: 1,
  /** It was called wrongly: an unknown option, a value that is none. Nothing was done. */
  USAGE: 2,
} as const

export type ExitCode = (typeof EXIT)[keyof typeof EXIT]

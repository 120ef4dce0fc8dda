import semver from 'semver'
import type { Bump } from './breach.ts'

/** Whether a text is a semantic version. */
export function isVersion(text: string): boolean {
  return semver.valid(text) !== null
}

/**
 * The least version that a release may have after another.
 *
 * While the major version is 0, the minor one stands for it: that is how npm reads `^0.1.0`, and a withdrawal does not
 * force a dataset to call itself finished.
 */
export function leastVersion(previous: string, bump: Bump): string {
  const early = semver.major(previous) === 0
  const next = new semver.SemVer(previous).inc(bump === 'major' && early ? 'minor' : bump)
  return next.version
}

/** Whether a version is high enough after another. A pre-release of the least version will do: `1.1.0-rc.1`. */
export function isBumped(previous: string, next: string, bump: Bump): boolean {
  const { major, minor, patch } = new semver.SemVer(next)
  return semver.gt(next, previous) && semver.gte(`${major}.${minor}.${patch}`, leastVersion(previous, bump))
}

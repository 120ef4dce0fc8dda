/** A release as it is told from others: its dataset, its version, and the hash of its content. */
export interface ServedRelease {
  /** Id of the dataset. */
  dataset: string
  version: string
  hash: string
}

/** How much of a hash a name has: enough that nobody makes another release with the same by accident. */
const SHORT = 12

/** The name of a release: `story@1.2.3+0f3c…`, its version with the begin of its hash in the place that semver has for it. */
export function releaseName({ dataset, version, hash }: ServedRelease): string {
  return `${dataset}@${version}+${hash.slice(0, SHORT)}`
}

/** Whether a text names a release: by its whole hash, as `story@1.2.3`, or as {@link releaseName} has it. */
export function isNameOf(text: string, release: ServedRelease): boolean {
  return (
    text === release.hash || text === `${release.dataset}@${release.version}` || text === releaseName(release)
  )
}

/** The dataset that a text names a release of; none where it is a hash. */
export function datasetOf(text: string): string | undefined {
  const at = text.indexOf('@')
  return at > 0 ? text.slice(0, at) : undefined
}

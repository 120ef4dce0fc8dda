import type { Release } from '@isnad/schema'
import { StoreError } from './store-error.ts'

/**
 * Releases in an order in which each comes after those that it depends on.
 *
 * @param releases in any order
 * @param loaded ids of the datasets that are there already
 * @throws StoreError `MISSING_DEPENDENCY` naming what to load first, `BAD_RELEASES` for a circle or a dataset given twice
 */
export function inOrder(releases: readonly Release[], loaded: readonly string[]): Release[] {
  const given = new Map<string, Release>()
  for (const release of releases) {
    const { id } = release.dataset
    if (given.has(id))
      throw new StoreError('BAD_RELEASES', `${id} was given twice; give one release of each dataset`)
    given.set(id, release)
  }
  const ordered = new Set<Release>()
  const visit = (release: Release, path: readonly string[]): void => {
    const { id, dependencies } = release.dataset
    if (ordered.has(release)) return
    if (path.includes(id))
      throw new StoreError(
        'BAD_RELEASES',
        `datasets depend on each other in a circle: ${[...path, id].join(' → ')}`,
      )
    for (const needed of Object.keys(dependencies)) {
      const dependency = given.get(needed)
      if (dependency !== undefined) visit(dependency, [...path, id])
      else if (!loaded.includes(needed))
        throw new StoreError(
          'MISSING_DEPENDENCY',
          `${id} depends on ${needed} ${dependencies[needed]}; load ${needed} first, or both together`,
        )
    }
    ordered.add(release)
  }
  for (const release of given.values()) visit(release, [])
  return [...ordered]
}

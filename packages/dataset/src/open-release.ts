import { stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Release } from '@isnad/schema'
import { checkDataset } from './check.ts'
import { DatasetError } from './issue.ts'
import { loadRelease } from './load.ts'

export interface OpenReleaseOptions {
  /**
   * What to take of a package that has both: what its authors wrote, which is the default, or the build in its `dist/`,
   * which is what was published.
   */
  prefer?: 'authored' | 'built'
}

/**
 * Opens a release for comparison: the folder of a package, the folder of a build, or a tarball as `npm pack` writes it.
 *
 * @throws DatasetError where the package has errors, the build was altered, or the tarball has none
 * @throws Error where there is no such path
 */
export async function openRelease(
  path: string,
  { prefer = 'authored' }: OpenReleaseOptions = {},
): Promise<Release> {
  const isAuthored =
    !(await stat(path)).isFile() &&
    (await stat(join(path, 'dataset.yaml')).then(
      () => true,
      () => false,
    ))
  if (!isAuthored || prefer === 'built') return loadRelease(resolve(path), { prefer: 'built' })
  const { release, issues } = await checkDataset(path)
  if (release) return release
  throw new DatasetError(
    'the package has errors',
    issues.filter(({ severity }) => severity === 'error'),
  )
}

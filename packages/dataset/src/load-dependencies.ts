import { dirname } from 'node:path'
import { realpath } from 'node:fs/promises'
import type { Release } from '@isnad/schema'
import { findDependencies } from './dependencies.ts'
import { readPackageFile } from './files.ts'
import { DatasetError } from './issue.ts'
import { loadOpened } from './load.ts'
import { openFolder } from './open/open-package.ts'
import { resolvePackages } from './open/resolve-packages.ts'
import { readPackageInfo } from './package-info.ts'
import type { ReadOptions } from './read.ts'

/**
 * Loads the releases of the datasets that a package depends on, and of those on which they depend, each once and before
 * those that need it. They are looked for as Node looks for packages; nothing is fetched.
 *
 * @param dir the folder of the package, or of its build
 * @throws DatasetError where one is not installed, has errors, or they do not fit together
 */
export async function loadDependencies(dir: string, options: ReadOptions = {}): Promise<Release[]> {
  const root = await packageOf(dir)
  const { info } = await readPackageInfo(root)
  const { issues } = await findDependencies(root, info, options)
  if (issues.length > 0) throw new DatasetError('a dependency is missing', issues)
  const opened = openFolder(dir, root)
  // Of the package itself no more is needed than what it depends on: it may be broken.
  const { nodes } = await resolvePackages([{ ...info, opened, id: '' }], root, options)
  const dependencies = nodes.map((node) => node.opened.dir)
  const releases: Release[] = []
  for (const node of nodes)
    if (node.opened !== opened) releases.push(await loadOpened(node.opened, { ...options, dependencies }))
  return releases
}

/** The folder of the package itself: a build has no package.json of its own and stands in the folder that has. */
async function packageOf(dir: string): Promise<string> {
  const root = await realpath(dir)
  return 'missing' in (await readPackageFile(root, 'package.json')) ? dirname(root) : root
}

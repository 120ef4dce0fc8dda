import { dirname } from 'node:path'
import { realpath } from 'node:fs/promises'
import type { Release } from '@isnad/schema'
import { findDependencies } from './dependencies.ts'
import { readPackageFile } from './files.ts'
import { DatasetError } from './issue.ts'
import { loadRelease } from './load.ts'
import { readPackageInfo } from './package-info.ts'
import type { ReadOptions } from './read.ts'

/**
 * Loads the releases of the datasets that a package depends on, and of those on which they depend, each once and before
 * those that need it. They are looked for as Node looks for packages; nothing is fetched.
 *
 * @param dir the folder of the package, or of its build
 * @throws DatasetError where one is not installed, or has errors
 */
export async function loadDependencies(dir: string, options: ReadOptions = {}): Promise<Release[]> {
  const found = new Map<string, Release>()
  await visit(await packageOf(dir), found, options)
  return [...found.values()]
}

async function visit(root: string, found: Map<string, Release>, options: ReadOptions): Promise<void> {
  const { info } = await readPackageInfo(root)
  const { dependencies, issues } = await findDependencies(root, info, options)
  if (issues.length > 0) throw new DatasetError('a dependency is missing', issues)
  for (const dependency of dependencies) {
    if (found.has(dependency.id)) continue
    const release = await loadRelease(dependency.dir, options)
    await visit(dependency.dir, found, options)
    found.set(dependency.id, release)
  }
}

/** The folder of the package itself: a build has no package.json of its own and stands in the folder that has. */
async function packageOf(dir: string): Promise<string> {
  const root = await realpath(dir)
  return 'missing' in (await readPackageFile(root, 'package.json')) ? dirname(root) : root
}

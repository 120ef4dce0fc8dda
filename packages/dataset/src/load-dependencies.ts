import { realpath } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Release } from '@isnad/schema'
import { findDependencies } from './dependencies.ts'
import { readPackageFile } from './files.ts'
import { DatasetError } from './issue.ts'
import { loadOpened } from './load.ts'
import { locatePackage, type LocateOptions } from './open/locate.ts'
import { lookupOf, openPackage } from './open/open-package.ts'
import { resolvePackages } from './open/resolve-packages.ts'
import { readPackageInfo } from './package-info.ts'
import type { ReadOptions } from './read.ts'

/**
 * Loads the releases of the datasets that a package depends on, and of those on which they depend, each once and before
 * those that need it. They are looked for as Node looks for packages, from the package and then from the caller's folder;
 * nothing is fetched.
 *
 * @param spec what `locatePackage` takes, or the folder of a build
 * @throws DatasetError where one is not installed, has errors, or they do not fit together
 */
export async function loadDependencies(
  spec: string,
  { from = process.cwd(), ...options }: ReadOptions & LocateOptions = {},
): Promise<Release[]> {
  const given = await openPackage(await locatePackage(spec, { from }))
  try {
    const opened = { ...given, dir: await packageOf(given.dir) }
    const { info } = await readPackageInfo(opened.dir)
    const lookup = lookupOf(opened, from)
    const { issues } = await findDependencies(opened.dir, info, { lookup, ...options })
    if (issues.length > 0) throw new DatasetError('a dependency is missing', issues)
    // Of the package itself no more is needed than what it depends on: it may be broken.
    const { nodes } = await resolvePackages([{ ...info, opened, id: '' }], from, options)
    const dependencies = nodes.map((node) => node.opened.dir)
    const releases: Release[] = []
    for (const node of nodes)
      if (node.opened !== opened)
        releases.push(
          await loadOpened(node.opened, { ...options, lookup: lookupOf(node.opened, from), dependencies }),
        )
    return releases
  } finally {
    await given.close()
  }
}

/** The folder of the package itself: a build has no package.json of its own and stands in the folder that has. */
async function packageOf(dir: string): Promise<string> {
  const root = await realpath(dir)
  return 'missing' in (await readPackageFile(root, 'package.json')) ? dirname(root) : root
}

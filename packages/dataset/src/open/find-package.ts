import { realpath } from 'node:fs/promises'
import { readPackageInfo } from '../package-info.ts'
import { findInstalled } from './locate.ts'

/** What a caller offers besides what is installed. */
export interface OfferedPackages {
  /** Folders of packages that are taken before what is installed under their names. */
  dependencies?: readonly string[]
  /** Folders of packages that stand in for one of their name that is not installed: those of a tool. */
  fallbacks?: readonly string[]
}

/** Finds the folder of a package, links resolved, as seen from one folder and then from others. */
export type FindPackage = (name: string, ...from: readonly string[]) => Promise<string | undefined>

/** The one way in which the package of a dependency is looked for: what is offered first, what is installed, what stands in. */
export async function createFinder({
  dependencies = [],
  fallbacks = [],
}: OfferedPackages): Promise<FindPackage> {
  const [first, last] = [await byName(dependencies), await byName(fallbacks)]
  return async (name, ...from) => {
    const offered = first.get(name)
    if (offered !== undefined) return offered
    for (const folder of from) {
      const found = await findInstalled(name, folder)
      if (found !== undefined) return found
    }
    return last.get(name)
  }
}

/** The folders of packages by the names of the packages. */
async function byName(dirs: readonly string[]): Promise<Map<string, string>> {
  const found = new Map<string, string>()
  for (const dir of dirs) found.set((await readPackageInfo(dir)).info.name, await realpath(dir))
  return found
}

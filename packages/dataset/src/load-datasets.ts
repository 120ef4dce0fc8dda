import type { Release } from '@isnad/schema'
import { isRefused } from './dependencies.ts'
import { DatasetError } from './issue.ts'
import { loadOpened } from './load.ts'
import { locatePackage, type LocatedPackage, type LocateOptions } from './open/locate.ts'
import type { OfferedPackages } from './open/find-package.ts'
import { lookupOf, openPackage, type OpenPackage } from './open/open-package.ts'
import { readNode, type PackageNode } from './open/package-node.ts'
import { refused } from './open/refused.ts'
import { resolvePackages } from './open/resolve-packages.ts'

export interface LoadDatasetsOptions extends LocateOptions, Pick<OfferedPackages, 'fallbacks'> {
  /**
   * Datasets that the caller has already, by id, with their versions. They are not loaded again unless they are named,
   * and satisfy a dependency if their version does.
   */
  loaded?: ReadonlyMap<string, string> | undefined
}

/**
 * Loads several datasets with all that they depend on, each once and after those that it needs. They may be folders,
 * tarballs and names of installed packages, and may satisfy each other's dependencies. All are taken, or none.
 *
 * @param specs what `locatePackage` takes
 * @throws DatasetError with a code where a package is not there, is refused or has errors; `DEPENDENCY_NOT_FOUND`,
 *   `DEPENDENCY_VERSION`, `DEPENDENCY_CYCLE`, `VERSION_CONFLICT` or `DATASET_ID_TAKEN` where they do not fit together
 */
export async function loadDatasets(
  specs: readonly string[],
  { from = process.cwd(), loaded = new Map(), fallbacks = [] }: LoadDatasetsOptions = {},
): Promise<Release[]> {
  const opened: OpenPackage[] = []
  try {
    for (const located of await locateAll(specs, from)) opened.push(await openPackage(located))
    return await loadAll(opened, from, loaded, fallbacks)
  } finally {
    for (const each of opened) await each.close()
  }
}

/** Where packages are, each once. */
async function locateAll(specs: readonly string[], from: string): Promise<LocatedPackage[]> {
  const found = new Map<string, LocatedPackage>()
  for (const spec of specs) {
    const located = await locatePackage(spec, { from })
    if (!found.has(located.path)) found.set(located.path, located)
  }
  return [...found.values()]
}

async function loadAll(
  opened: readonly OpenPackage[],
  from: string,
  loaded: ReadonlyMap<string, string>,
  fallbacks: readonly string[],
): Promise<Release[]> {
  const roots: PackageNode[] = []
  for (const each of opened) roots.push((await readNode(each)) ?? refuseOther(each))
  const { nodes } = await resolvePackages(roots, from, { fallbacks })
  const named = new Set(roots)
  const releases: Release[] = []
  for (const node of nodes) {
    // Those at hand already are not replaced by what happens to be installed.
    if (!named.has(node) && loaded.has(node.id)) continue
    const lookup = lookupOf(node.opened, from)
    const others = nodes.filter((other) => other !== node).map((other) => other.opened.dir)
    releases.push(await explained(node, loadOpened(node.opened, { dependencies: others, lookup })))
  }
  const versions = new Map([
    ...loaded,
    ...releases.map(({ dataset }) => [dataset.id, dataset.version] as const),
  ])
  for (const { dataset } of releases)
    for (const [id, range] of Object.entries(dataset.dependencies))
      refuseMissing(dataset.id, id, range, versions)
  return releases
}

function refuseOther({ spec }: OpenPackage): never {
  throw refused(
    'NOT_A_DATASET',
    `${spec} is not a dataset package: it has no dataset.yaml and no dist/dataset.ndjson`,
    'name the folder that has dataset.yaml and package.json',
  )
}

/** Says of which package an error is, where there are several. */
async function explained(node: PackageNode, loading: Promise<Release>): Promise<Release> {
  try {
    return await loading
  } catch (error) {
    if (!(error instanceof DatasetError) || error.issues.length === 0) throw error
    throw new DatasetError(`${node.name}: the package has errors`, error.issues, {
      code: error.code,
      ...(error.next !== undefined && { next: error.next }),
    })
  }
}

function refuseMissing(
  dependent: string,
  id: string,
  range: string,
  versions: ReadonlyMap<string, string>,
): void {
  const version = versions.get(id)
  if (version === undefined)
    throw refused(
      'DEPENDENCY_NOT_FOUND',
      `the dataset ${dependent} depends on the dataset ${id} ${range}, which is not there`,
      `install or name the package of ${id} as well`,
    )
  if (isRefused(range, version))
    throw refused(
      'DEPENDENCY_VERSION',
      `the dataset ${dependent} depends on ${id} ${range}, and ${version} is there`,
      `load a version of ${id} that is ${range}`,
    )
}

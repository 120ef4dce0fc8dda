import { manifestSchema } from '@isnad/schema'
import { openPackageFile, readPackageFile } from '../files.ts'
import { DatasetError } from '../issue.ts'
import { readPackageInfo } from '../package-info.ts'
import { readYaml } from '../read-yaml.ts'
import { LIMITS } from './limits.ts'
import type { OpenPackage } from './open-package.ts'
import { readBuildId } from './read-build.ts'

/** A dataset package among others, as far as it must be known to put them in order. */
export interface PackageNode {
  opened: OpenPackage
  name: string
  version: string
  /** Id of the dataset; empty where its file is broken, which its load tells. */
  id: string
  /** Names of packages to the ranges that it asks for. */
  dependencies: { readonly [name: string]: string }
}

/**
 * Reads what a package says of itself; `undefined` where it is no dataset.
 *
 * @throws DatasetError where its package.json, is refused
 */
export async function readNode(opened: OpenPackage): Promise<PackageNode | undefined> {
  const id = await readId(opened)
  if (id === undefined) return undefined
  const { info, issues } = await readPackageInfo(opened.dir)
  const errors = issues.filter(({ severity, code }) => severity === 'error' && code !== 'MISSING_FILE')
  if (errors.length > 0) throw new DatasetError(`${opened.spec} is refused`, errors)
  // A build that stands alone has no package.json; the dataset is named by its id then.
  return { opened, name: info.name || id, version: info.version, id, dependencies: info.dependencies }
}

async function readId({ dir, published }: OpenPackage): Promise<string | undefined> {
  const isAuthored = !('missing' in (await readPackageFile(dir, 'dataset.yaml')))
  if (isAuthored && !(published && (await isThere(dir, 'dist/dataset.ndjson'))))
    return (await readYaml(dir, 'dataset.yaml', manifestSchema)).value.id ?? ''
  for (const folder of ['', 'dist/'])
    if (await isThere(dir, `${folder}dataset.ndjson`)) return readBuildId(dir, folder)
  return undefined
}

async function isThere(dir: string, file: string): Promise<boolean> {
  const opened = await openPackageFile(dir, file, LIMITS.release)
  if ('handle' in opened) await opened.handle.close()
  return !('missing' in opened)
}

import { realpath } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { manifestSchema, recordsFileSchema } from '@isnad/schema'
import type { Dependency, ForeignRecord, PackageInfo } from './authored.ts'
import { listPackageFiles, readPackageFile } from './files.ts'
import type { Issue } from './issue.ts'
import { readPackageInfo } from './package-info.ts'
import type { ReadOptions } from './read.ts'
import { readYaml } from './read-yaml.ts'
import { readWithdrawals, withdrawnIds } from './withdrawals.ts'

/**
 * Finds the datasets among a package's dependencies, as Node finds packages: in `node_modules` of the package and of
 * each folder above it. Only data files are read.
 *
 * @param options folders of dependencies that are looked at first, and of those that stand in where one is missing
 */
export async function findDependencies(
  root: string,
  info: PackageInfo,
  { dependencies: given = [], fallbacks = [] }: ReadOptions = {},
): Promise<{ dependencies: Dependency[]; issues: Issue[] }> {
  const issues: Issue[] = []
  const overrides = await byName(given)
  const standIns = await byName(fallbacks)
  const dependencies: Dependency[] = []
  for (const [name, range] of Object.entries(info.dependencies)) {
    const dir = overrides.get(name) ?? (await resolvePackage(root, name)) ?? standIns.get(name)
    if (dir === undefined) {
      const message = `the package ${name} is not installed`
      issues.push({
        code: 'DEPENDENCY_NOT_FOUND',
        severity: 'error',
        file: 'package.json',
        ...info.locate(name),
        path: `dependencies.${name}`,
        message,
        next: 'run npm install',
      })
      continue
    }
    const dependency = await readDependency(dir, name, range)
    if (dependency) dependencies.push(dependency)
  }
  return { dependencies, issues }
}

/** The folders of packages by the names of the packages. */
async function byName(dirs: readonly string[]): Promise<Map<string, string>> {
  const found = new Map<string, string>()
  for (const dir of dirs) found.set((await readPackageInfo(dir)).info.name, await realpath(dir))
  return found
}

async function resolvePackage(root: string, name: string): Promise<string | undefined> {
  if (!/^(?:@[\w.-]+\/)?[\w][\w.-]*$/.test(name)) return undefined
  for (let at = root; ; at = dirname(at)) {
    const dir = await realpath(join(at, 'node_modules', name)).catch(() => undefined)
    if (dir !== undefined) return dir
    if (dirname(at) === at) return undefined
  }
}

/** The records of a dataset; `undefined` for a package that is no dataset. */
async function readDependency(dir: string, name: string, range: string): Promise<Dependency | undefined> {
  if ('missing' in (await readPackageFile(dir, 'dataset.yaml'))) return undefined
  const manifest = await readYaml(dir, 'dataset.yaml', manifestSchema)
  const id = manifest.value.id
  if (id === undefined) return undefined
  const { info } = await readPackageInfo(dir)
  const withdrawn = withdrawnIds(id, (await readWithdrawals(dir))?.value)
  const records = new Map<string, ForeignRecord>()
  for (const file of (await listPackageFiles(dir, 'records')).files) {
    const { value } = await readYaml(dir, file, recordsFileSchema)
    for (const record of value.records ?? [])
      if (record?.id !== undefined && record.kind !== undefined)
        records.set(`${id}:${record.id}`, { id: `${id}:${record.id}`, kind: record.kind })
  }
  return { id, name, range: publishedRange(range, info.version), dir, records, withdrawn }
}

/** What a range of the workspace protocol becomes when the package is packed, so that both give one release. */
function publishedRange(range: string, version: string): string {
  const workspace = /^workspace:(.*)$/.exec(range)?.[1]
  if (workspace === undefined) return range
  if (workspace === '*' || workspace === '') return version
  return workspace === '^' || workspace === '~' ? `${workspace}${version}` : workspace
}

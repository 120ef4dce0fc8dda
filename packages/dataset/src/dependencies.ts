import { satisfies, valid, validRange } from 'semver'
import { manifestSchema, recordsFileSchema } from '@isnad/schema'
import type { Dependency, ForeignRecord, PackageInfo } from './authored.ts'
import { listPackageFiles, readPackageFile } from './files.ts'
import type { Issue } from './issue.ts'
import { isInstalled } from './open/inspect-files.ts'
import { createFinder } from './open/find-package.ts'
import { readBuild } from './open/read-build.ts'
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
  options: ReadOptions = {},
): Promise<{ dependencies: Dependency[]; issues: Issue[] }> {
  const issues: Issue[] = []
  const find = await createFinder(options)
  const dependencies: Dependency[] = []
  for (const [name, range] of Object.entries(info.dependencies)) {
    const dir = await find(name, ...(options.lookup ?? [root]))
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
    if (!dependency) continue
    if (isRefused(dependency.range, dependency.version))
      issues.push({
        code: 'DEPENDENCY_VERSION',
        severity: 'error',
        file: 'package.json',
        ...info.locate(name),
        path: `dependencies.${name}`,
        message: `${name} is there as ${dependency.version}, which is not ${range}`,
        next: `run npm install, or write a range that has ${dependency.version}`,
      })
    dependencies.push(dependency)
  }
  return { dependencies, issues }
}

/** Whether a version is surely not in a range. A tag, such as `latest`, says nothing. */
export function isRefused(range: string, version: string): boolean {
  return validRange(range) !== null && valid(version) !== null && !satisfies(version, range)
}

/** The records of a dataset; `undefined` for a package that is no dataset. Of one that was published its build counts. */
async function readDependency(
  dir: string,
  name: string,
  range: string,
): Promise<(Dependency & { version: string }) | undefined> {
  const { info } = await readPackageInfo(dir)
  const about = { name, range: publishedRange(range, info.version), version: info.version, dir }
  const isAuthored = !('missing' in (await readPackageFile(dir, 'dataset.yaml')))
  if (!isAuthored || isInstalled(dir)) {
    const release = await readBuild(dir, 'dist/')
    if (release)
      return {
        ...about,
        id: release.dataset.id,
        records: new Map(release.records.map(({ id, kind }) => [id, { id, kind }])),
        withdrawn: new Set(release.withdrawals.map(({ id }) => id)),
      }
    if (!isAuthored) return undefined
  }
  const manifest = await readYaml(dir, 'dataset.yaml', manifestSchema)
  const id = manifest.value.id
  if (id === undefined) return undefined
  const withdrawn = withdrawnIds(id, (await readWithdrawals(dir))?.value)
  const records = new Map<string, ForeignRecord>()
  for (const file of (await listPackageFiles(dir, 'records')).files) {
    const { value } = await readYaml(dir, file, recordsFileSchema)
    for (const record of value.records ?? [])
      if (record?.id !== undefined && record.kind !== undefined)
        records.set(`${id}:${record.id}`, { id: `${id}:${record.id}`, kind: record.kind })
  }
  return { ...about, id, records, withdrawn }
}

/** What a range of the workspace protocol becomes when the package is packed, so that both give one release. */
function publishedRange(range: string, version: string): string {
  const workspace = /^workspace:(.*)$/.exec(range)?.[1]
  if (workspace === undefined) return range
  if (workspace === '*' || workspace === '') return version
  return workspace === '^' || workspace === '~' ? `${workspace}${version}` : workspace
}

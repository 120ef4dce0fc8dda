import { lstat, realpath, stat } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { satisfies } from 'semver'
import { PACKAGE_NAME, readPackageInfo } from '../package-info.ts'
import { shown } from './characters.ts'
import { parsePackageSpec } from './package-spec.ts'
import { refused } from './refused.ts'

export interface LocateOptions {
  /** The folder from which paths are counted and names are looked up. Default: the working directory. */
  from?: string | undefined
}

/** Where a package is. */
export interface LocatedPackage {
  /** What the caller called it. */
  spec: string
  kind: 'folder' | 'tarball'
  /** Absolute, links resolved. */
  path: string
}

/**
 * Finds a package: a folder, a tarball as `npm pack` writes it, or an installed package by its name and, where the caller
 * says so, a semver range. Names are looked up as Node does, in `node_modules` of `from` and of each folder above. A bare
 * word that is a folder or a file seen from `from` is that. Nothing is fetched, run or unpacked.
 *
 * @param spec `./my-dataset`, `dataset-1.0.0.tgz`, `@isnad/dataset-commons@^0.1.0`
 * @throws DatasetError `BAD_SPEC`, `PACKAGE_NOT_FOUND`, `VERSION_MISMATCH` or `NOT_A_PACKAGE`
 */
export async function locatePackage(
  spec: string,
  { from = process.cwd() }: LocateOptions = {},
): Promise<LocatedPackage> {
  const parsed = parsePackageSpec(spec)
  if ('path' in parsed) {
    const located = await atPath(spec, resolve(from, parsed.path))
    if (located) return located
    throw refused('PACKAGE_NOT_FOUND', `there is nothing at ${shown(spec)}`, `paths are taken from ${from}`)
  }
  const here = parsed.range === undefined ? await atPath(spec, resolve(from, spec)) : undefined
  if (here) return here
  const path = await findInstalled(parsed.name, from)
  if (path === undefined)
    throw refused(
      'PACKAGE_NOT_FOUND',
      `the package ${parsed.name} is not installed, seen from ${from}`,
      `run \`npm install ${spec}\`, or give a folder, as ./${parsed.name}`,
    )
  if (parsed.range !== undefined) {
    const { info } = await readPackageInfo(path)
    if (!satisfies(info.version, parsed.range))
      throw refused(
        'VERSION_MISMATCH',
        `${parsed.name} is installed as ${info.version || 'no version'}, which is not ${parsed.range}`,
        `run \`npm install ${spec}\``,
      )
  }
  return { spec, kind: 'folder', path }
}

/** What stands at a path, which may itself be a link; `undefined` for nothing. */
async function atPath(spec: string, path: string): Promise<LocatedPackage | undefined> {
  const real = await realpath(path).catch(() => undefined)
  if (real === undefined) {
    // A link that leads nowhere, or in a circle, is no package either; say so rather than look for a name.
    if (await lstat(path).catch(() => undefined))
      throw refused('NOT_A_PACKAGE', `${shown(spec)} is a link that leads nowhere`)
    return undefined
  }
  const status = await stat(real)
  if (status.isDirectory()) return { spec, kind: 'folder', path: real }
  if (status.isFile()) return { spec, kind: 'tarball', path: real }
  throw refused('NOT_A_PACKAGE', `${shown(spec)} is no folder and no tarball`)
}

/** The folder of an installed package, links resolved, as Node would find it from a folder. */
export async function findInstalled(name: string, from: string): Promise<string | undefined> {
  // Nothing else is looked up, so that a name never leads out of node_modules.
  if (!PACKAGE_NAME.test(name)) return undefined
  for (let at = resolve(from); ; at = dirname(at)) {
    const folder = await realpath(join(at, 'node_modules', name)).catch(() => undefined)
    if (folder !== undefined || dirname(at) === at) return folder
  }
}

import { isAbsolute } from 'node:path'
import { validRange } from 'semver'
import { PACKAGE_NAME } from '../package-info.ts'
import { shown } from './characters.ts'
import { refused } from './refused.ts'

/** What a caller calls a package: a path, or a name with the versions that will do. */
export type PackageSpec = { path: string } | { name: string; range?: string }

/**
 * Reads what a caller calls a package. A path begins with `.` or is absolute, or ends in `.tgz` or `.tar.gz`, or has a
 * slash that is not that of a scope; all else is a name, with or without a range: `@isnad/dataset-commons@^0.1.0`.
 *
 * @throws DatasetError `BAD_SPEC`
 */
export function parsePackageSpec(spec: string): PackageSpec {
  if (spec === '' || spec.includes('\0')) throw refused('BAD_SPEC', `${shown(spec)} names no package`)
  if (/^\.{1,2}(?:[/\\]|$)/.test(spec) || isAbsolute(spec) || /\.(?:tgz|tar\.gz)$/i.test(spec))
    return { path: spec }
  const at = spec.indexOf('@', 1)
  const [name, range] = at === -1 ? [spec, undefined] : [spec.slice(0, at), spec.slice(at + 1)]
  if (!PACKAGE_NAME.test(name)) {
    if (/[/\\]/.test(spec) && !/^[a-z][a-z0-9+.-]*:/i.test(spec) && !spec.startsWith('@'))
      return { path: spec }
    throw refused(
      'BAD_SPEC',
      `${shown(spec)} is no name of a package and no path`,
      'write a name, as @isnad/dataset-commons@^0.1.0, or a path, as ./my-dataset',
    )
  }
  if (range === undefined) return { name }
  if (validRange(range) === null)
    throw refused(
      'BAD_SPEC',
      `${shown(range)} is no range of versions`,
      `write one after ${name}@, such as ^0.1.0`,
    )
  return { name, range }
}

import type { Release } from '@isnad/schema'
import { readPackageFile } from '../files.ts'
import { DatasetError } from '../issue.ts'
import { readPackageInfo } from '../package-info.ts'
import { digestInputs, INPUTS } from './inputs.ts'
import { ALL, inspectFiles } from './inspect-files.ts'
import { readBuild } from './read-build.ts'
import { refused } from './refused.ts'

/** The release of the build of a package, or of a build alone. */
export async function loadBuilt(dir: string, published: boolean): Promise<Release | undefined> {
  const folder = 'missing' in (await readPackageFile(dir, 'dataset.ndjson', 0)) ? 'dist/' : ''
  if ('missing' in (await readPackageFile(dir, `${folder}dataset.ndjson`, 0))) return undefined
  const { info, issues } = await readPackageInfo(dir)
  const files = await inspectFiles(dir, published ? ALL : info.files)
  const errors = [...issues, ...files].filter(
    // A build that stands alone has no package.json.
    ({ severity, code }) => severity === 'error' && (code !== 'MISSING_FILE' || folder === 'dist/'),
  )
  if (errors.length > 0) throw new DatasetError('the package is refused', errors)
  const release = await readBuild(dir, folder)
  if (!release) return undefined
  const { name, version } = release.dataset
  if (published && (info.name !== name || info.version !== version))
    throw refused(
      'BUILD_OF_OTHER',
      `package.json is of ${info.name} ${info.version}, and its build of ${name} ${version}`,
      'build the package again: isnad build',
    )
  return release
}

/** Whether the build of a package was made from what the package says now. */
export async function isCurrent(dir: string): Promise<boolean> {
  const read = await readPackageFile(dir, `dist/${INPUTS}`)
  return 'text' in read && read.text.trim() === (await digestInputs(dir))
}

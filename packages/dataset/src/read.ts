import { realpath } from 'node:fs/promises'
import { manifestSchema, recordsFileSchema } from '@isnad/schema'
import type { Authored } from './authored.ts'
import { findDependencies } from './dependencies.ts'
import { listPackageFiles } from './files.ts'
import { inTurn } from './in-turn.ts'
import { compareIssues } from './issue.ts'
import { ALL, inspectFiles, isInstalled } from './open/inspect-files.ts'
import { findUnpublished } from './open/find-unpublished.ts'
import type { OfferedPackages } from './open/find-package.ts'
import { readPackageInfo } from './package-info.ts'
import { readSources } from './read-sources.ts'
import { readYaml } from './read-yaml.ts'
import { readWithdrawals } from './withdrawals.ts'

export interface ReadOptions extends OfferedPackages {
  /** Folders from which dependencies are looked for as Node does. Default: that of the package. */
  lookup?: readonly string[]
}

/**
 * Reads a dataset package: its files as written and the position of every part. It reads data files only, never runs
 * code and fetches nothing; links and files over 5 MiB are refused.
 *
 * @param dir the folder of the package, which may itself be reached by a link
 * @throws Error where the folder does not exist
 */
export async function readDataset(dir: string, options: ReadOptions = {}): Promise<Authored> {
  const root = await realpath(dir)
  const { info, issues: packageIssues } = await readPackageInfo(root)
  const manifest = await readYaml(root, 'dataset.yaml', manifestSchema)
  const recordFiles = await listPackageFiles(root, 'records')
  const sourceFiles = await listPackageFiles(root, 'sources')
  const records = await inTurn(recordFiles.files, (file) => readYaml(root, file, recordsFileSchema))
  const sources = await readSources(root, sourceFiles.files)
  const withdrawals = await readWithdrawals(root)
  const fileIssues = await inspectFiles(root, isInstalled(root) ? ALL : info.files)
  const found = await findDependencies(root, info, options)
  const files = [manifest, ...records, ...(withdrawals ? [withdrawals] : [])]
  const written = [...files.map(({ file }) => file), ...sourceFiles.files]
  return {
    dir: root,
    id: manifest.value.id ?? '',
    package: info,
    manifest,
    records,
    sources: sources.documents,
    ...(withdrawals && { withdrawals }),
    dependencies: found.dependencies,
    issues: [
      ...packageIssues,
      ...fileIssues,
      ...findUnpublished(info, written),
      ...recordFiles.issues,
      ...sourceFiles.issues,
      ...found.issues,
      ...sources.issues,
      ...files.flatMap(({ issues }) => issues),
    ].sort(compareIssues),
  }
}

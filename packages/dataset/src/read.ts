import { realpath } from 'node:fs/promises'
import { manifestSchema, recordsFileSchema, type RecordsFile } from '@isnad/schema'
import type { Authored, AuthoredFile } from './authored.ts'
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

/** What is known of a package before its records and documents are read. */
export type Head = Omit<Authored, 'records' | 'sources'> & {
  recordFiles: readonly string[]
  sourceFiles: readonly string[]
}

/** Reads what a package says of itself, what it depends on and which files it has. */
export async function readHead(dir: string, options: ReadOptions = {}): Promise<Head> {
  const root = await realpath(dir)
  const { info, issues: packageIssues } = await readPackageInfo(root)
  const manifest = await readYaml(root, 'dataset.yaml', manifestSchema)
  const recordFiles = await listPackageFiles(root, 'records')
  const sourceFiles = await listPackageFiles(root, 'sources')
  const withdrawals = await readWithdrawals(root)
  const fileIssues = await inspectFiles(root, isInstalled(root) ? ALL : info.files)
  const found = await findDependencies(root, info, options)
  const written = [
    manifest.file,
    ...recordFiles.files,
    ...(withdrawals ? [withdrawals.file] : []),
    ...sourceFiles.files,
  ]
  return {
    dir: root,
    id: manifest.value.id ?? '',
    package: info,
    manifest,
    ...(withdrawals && { withdrawals }),
    dependencies: found.dependencies,
    recordFiles: recordFiles.files,
    sourceFiles: sourceFiles.files,
    issues: [
      ...packageIssues,
      ...fileIssues,
      ...findUnpublished(info, written),
      ...recordFiles.issues,
      ...sourceFiles.issues,
      ...found.issues,
      ...manifest.issues,
      ...(withdrawals?.issues ?? []),
    ],
  }
}

/**
 * Reads a dataset package: its files as written and the position of every part. It reads data files only, never runs
 * code and fetches nothing; links and files over 5 MiB are refused.
 *
 * @param dir the folder of the package, which may itself be reached by a link
 * @throws Error where the folder does not exist
 */
export async function readDataset(dir: string, options: ReadOptions = {}): Promise<Authored> {
  return readWhole(await readHead(dir, options))
}

/** Reads the rest of a package. */
export async function readWhole({ recordFiles, sourceFiles, ...head }: Head): Promise<Authored> {
  const records = await inTurn(recordFiles, (file) => readRecordFile(head.dir, file))
  const sources = await readSources(head.dir, sourceFiles)
  return {
    ...head,
    records,
    sources: sources.documents,
    issues: [...head.issues, ...sources.issues, ...records.flatMap(({ issues }) => issues)].sort(
      compareIssues,
    ),
  }
}

/** Reads one file of `records/`. */
export function readRecordFile(root: string, file: string): Promise<AuthoredFile<RecordsFile>> {
  return readYaml(root, file, recordsFileSchema)
}

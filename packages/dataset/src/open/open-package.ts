import { mkdir, mkdtemp, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { LocatedPackage } from './locate.ts'
import { isInstalled } from './inspect-files.ts'
import { readTarball } from './read-tarball.ts'

/** A package whose files can be read. */
export interface OpenPackage {
  /** What the caller called it. */
  spec: string
  /** The folder of its files. */
  dir: string
  kind: LocatedPackage['kind']
  /** Whether it is as somebody published it: nobody edits it, and its build is what counts. */
  published: boolean
  /** Removes what was unpacked. */
  close(): Promise<void>
}

/** The package in a folder, which nobody needs to close. */
export function openFolder(spec: string, dir: string): OpenPackage {
  return { spec, kind: 'folder', dir, published: isInstalled(dir), close: async () => {} }
}

/**
 * Makes the files of a package readable: those of a tarball in a private folder that is removed with the package.
 *
 * @throws DatasetError with the code of what is refused; nothing is left then
 */
export async function openPackage({ spec, kind, path }: LocatedPackage): Promise<OpenPackage> {
  if (kind === 'folder') return openFolder(spec, path)
  // Only its owner can look into it: mkdtemp makes it so.
  const folder = await mkdtemp(join(await realpath(tmpdir()), 'isnad-package-'))
  const remove = () => rm(folder, { recursive: true, force: true })
  try {
    // It lies there as it would if it were installed.
    const dir = join(folder, 'node_modules', 'package')
    await mkdir(dir, { recursive: true })
    await readTarball(path, dir)
    return { spec, kind, dir, published: true, close: remove }
  } catch (error) {
    await remove()
    throw error
  }
}

/**
 * The folders from which what a package depends on is looked for: its own, as Node does, and then the caller's. What was
 * unpacked lies in a folder of ours, where nothing is installed.
 */
export function lookupOf({ kind, dir }: OpenPackage, from: string): string[] {
  return kind === 'tarball' ? [from] : [dir, from]
}

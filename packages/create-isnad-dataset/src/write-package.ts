import { lstat, mkdir, mkdtemp, readdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { CreateError } from './create-error.ts'

export interface WriteOptions {
  /** Whether files of the same name may be replaced. Others are never touched. Default false. */
  force?: boolean
}

/** What may stand in a folder that counts as empty. */
const NEGLIGIBLE: readonly string[] = ['.git', '.DS_Store', 'Thumbs.db']

/**
 * Writes the files of a package into a folder, which it makes if need be: all of them or none. They are first written to
 * a folder beside, and then moved; if a move fails, those before it are undone.
 *
 * @param files contents by path with forward slashes
 * @throws CreateError where the folder has other files and `force` is not set, or where something stands in the way
 */
export async function writePackage(
  folder: string,
  files: ReadonlyMap<string, string>,
  { force = false }: WriteOptions = {},
): Promise<void> {
  const exists = await isFolder(folder)
  if (exists) await refuseObstacles(folder, [...files.keys()], force)
  const beside = exists ? folder : dirname(folder)
  const made = await mkdir(beside, { recursive: true })
  try {
    const stage = await mkdtemp(join(beside, `.${basename(folder)}-new-`))
    try {
      const fresh = join(stage, 'fresh')
      for (const [path, content] of files) {
        await mkdir(dirname(join(fresh, path)), { recursive: true })
        await writeFile(join(fresh, path), content, { flag: 'wx', flush: true })
      }
      if (exists) await moveInto(folder, fresh, join(stage, 'replaced'), [...files.keys()])
      else await rename(fresh, folder)
    } finally {
      await rm(stage, { recursive: true, force: true })
    }
  } catch (error) {
    if (made !== undefined) await rm(made, { recursive: true, force: true })
    throw error
  }
}

async function isFolder(path: string): Promise<boolean> {
  const status = await stat(path).catch(() => undefined)
  if (!status) return false
  if (status.isDirectory()) return true
  throw new CreateError('NOT_A_FOLDER', `${path} is a file`, 'name another folder')
}

async function refuseObstacles(folder: string, paths: readonly string[], force: boolean): Promise<void> {
  const there = (await readdir(folder)).filter((name) => !NEGLIGIBLE.includes(name))
  if (there.length > 0 && !force) {
    const shown = there.sort().slice(0, 5).join(', ') + (there.length > 5 ? ', …' : '')
    throw new CreateError(
      'FOLDER_NOT_EMPTY',
      `${folder} is not empty: ${shown}`,
      'name another folder, or give --force, which replaces files of the same name and leaves the others',
    )
  }
  // A link is refused as well: what is written must stay in the folder.
  for (const path of paths)
    for (const part of withParents(path)) {
      const status = await lstat(join(folder, part)).catch(() => undefined)
      if (status && (part === path ? !status.isFile() : !status.isDirectory()))
        throw new CreateError(
          'IN_THE_WAY',
          `${join(folder, part)} is no ${part === path ? 'file' : 'folder'}`,
          'move it elsewhere, or name another folder',
        )
    }
}

/** `a/b/c` as `a`, `a/b`, `a/b/c`. */
function withParents(path: string): string[] {
  const parts = path.split('/')
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'))
}

/** Moves every file to its place, and what was there before to `replaced`. */
async function moveInto(
  folder: string,
  fresh: string,
  replaced: string,
  paths: readonly string[],
): Promise<void> {
  const undo: (() => Promise<unknown>)[] = []
  try {
    for (const path of paths) {
      const [target, old] = [join(folder, path), join(replaced, path)]
      const made = await mkdir(dirname(target), { recursive: true })
      // It is ours, and holds nothing but our files.
      if (made !== undefined) undo.push(() => rm(made, { recursive: true, force: true }))
      if (await lstat(target).catch(() => undefined)) {
        await mkdir(dirname(old), { recursive: true })
        await rename(target, old)
        undo.push(() => rename(old, target))
      }
      await rename(join(fresh, path), target)
      undo.push(() => rm(target, { force: true }))
    }
  } catch (error) {
    for (const step of undo.reverse()) await step()
    throw error
  }
}

import { randomUUID } from 'node:crypto'
import { mkdir, readdir, rename, rm, rmdir, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { ImportError } from './import-error.ts'

/**
 * A folder that appears whole or not at all: it is written beside its place, and takes it at the end. What is in the
 * way is refused, or with `force` replaced, if it is a dataset package.
 */
export class PackageFolder {
  readonly #target: string
  readonly #temporary: string
  readonly #force: boolean
  /** The highest of the folders above that had to be made. */
  #made: string | undefined

  private constructor(target: string, force: boolean) {
    this.#target = target
    this.#force = force
    this.#temporary = beside(target, 'new')
  }

  /** @throws ImportError where something is in the way */
  static async create(target: string, force: boolean): Promise<PackageFolder> {
    const folder = new PackageFolder(resolve(target), force)
    await folder.#refuseWhatIsInTheWay()
    await removeLeftovers(folder.#target)
    try {
      folder.#made = await mkdir(dirname(folder.#target), { recursive: true })
      for (const name of ['', 'records', 'sources']) await mkdir(join(folder.#temporary, name))
    } catch (error) {
      await folder.discard()
      throw notWritable(error)
    }
    return folder
  }

  /** Writes a file, by its path in the package. */
  async write(file: string, content: string): Promise<void> {
    await writeFile(join(this.#temporary, file), content).catch((error: unknown) => {
      throw notWritable(error)
    })
  }

  /** Puts the folder in its place. */
  async finish(): Promise<void> {
    await this.#refuseWhatIsInTheWay()
    const old = beside(this.#target, 'old')
    const isReplaced = await exists(this.#target)
    if (isReplaced) await rename(this.#target, old)
    try {
      await rename(this.#temporary, this.#target)
    } catch (error) {
      if (isReplaced) await rename(old, this.#target)
      throw notWritable(error)
    }
    await rm(old, { recursive: true, force: true })
  }

  /** Leaves everything as it was. */
  async discard(): Promise<void> {
    // What went wrong before is what the caller is to hear of.
    await rm(this.#temporary, { recursive: true, force: true }).catch(() => {})
    if (this.#made === undefined) return
    for (let folder = dirname(this.#target); folder.startsWith(this.#made); folder = dirname(folder))
      // Another program may have put something there since.
      await rmdir(folder).catch(() => {})
  }

  async #refuseWhatIsInTheWay(): Promise<void> {
    if (!(await exists(this.#target))) return
    const entries = await readdir(this.#target).catch(() => undefined)
    if (entries?.length === 0) return
    if (!entries) throw new ImportError('OUT_NOT_EMPTY', `${this.#target} is not a folder`)
    if (!this.#force)
      throw new ImportError(
        'OUT_NOT_EMPTY',
        `${this.#target} is not empty`,
        'name another folder, or give --force',
      )
    if (!entries.includes('dataset.yaml'))
      throw new ImportError(
        'OUT_NOT_EMPTY',
        `${this.#target} holds something else than a dataset package`,
        'name another folder: only a dataset package is replaced',
      )
  }
}

/** A hidden folder of this process, in the same file system as its target. */
function beside(target: string, what: 'new' | 'old'): string {
  return join(dirname(target), `.${basename(target)}-${what}-${process.pid}-${randomUUID()}`)
}

/**
 * Removes what an import that was killed left beside its target. What was to be replaced is kept where nothing has come in
 * its place.
 */
async function removeLeftovers(target: string): Promise<void> {
  const kinds = (await exists(target)) ? ['new', 'old'] : ['new']
  for (const entry of await readdir(dirname(target)).catch(() => [])) {
    const kind = kinds.find((each) => entry.startsWith(`.${basename(target)}-${each}-`))
    if (kind === undefined) continue
    const [pid] = entry.slice(`.${basename(target)}-${kind}-`.length).split('-')
    if (!isRunning(Number(pid))) await rm(join(dirname(target), entry), { recursive: true, force: true })
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

async function exists(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined)) !== undefined
}

function notWritable(cause: unknown): ImportError {
  const message = cause instanceof Error ? cause.message : String(cause)
  return new ImportError(
    'OUT_NOT_WRITABLE',
    `the folder cannot be written: ${message}`,
    'name another folder',
    { cause },
  )
}

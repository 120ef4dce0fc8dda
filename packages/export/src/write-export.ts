import { randomUUID } from 'node:crypto'
import { lstat, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import type { ExportedFile } from './exporter.ts'

export interface WriteOptions {
  /** Whether to take the place of a folder that is there. Default: no. */
  force?: boolean
}

/** Thrown where an export may not be written: nothing is written then. */
export class ExportError extends Error {
  override name = 'ExportError'
  readonly code: 'OUT_EXISTS' | 'OUT_NOT_A_FOLDER' | 'BAD_FILE_NAME'

  constructor(code: ExportError['code'], message: string) {
    super(message)
    this.code = code
  }
}

/**
 * Writes the files of an export into a folder of its own, all of them or none: they are written to a folder beside, which
 * then takes the place of the one that is there. Nothing outside is touched.
 *
 * A folder that holds files is only replaced with `force`, and then as a whole: what else it held is gone.
 *
 * @returns the paths, in the order of the files
 * @throws ExportError where the folder is there and holds something, or is none
 */
export async function writeExport(
  files: readonly ExportedFile[],
  out: string,
  { force = false }: WriteOptions = {},
): Promise<string[]> {
  const target = resolve(out)
  for (const { name } of files)
    if (name !== basename(name) || name === '' || name.startsWith('.'))
      throw new ExportError('BAD_FILE_NAME', `not a name of a file: ${name}`)
  const status = await lstat(target).catch(() => undefined)
  if (status && !status.isDirectory())
    throw new ExportError('OUT_NOT_A_FOLDER', `${out} is there and is not a folder`)
  if (status && !force && (await readdir(target)).length > 0)
    throw new ExportError('OUT_EXISTS', `${out} is there and holds files`)
  const parent = dirname(target)
  await mkdir(parent, { recursive: true })
  const beside = (what: string) => join(parent, `.${basename(target)}-${what}-${randomUUID()}`)
  const [fresh, stale] = [beside('new'), beside('old')]
  try {
    await mkdir(fresh)
    for (const { name, content } of files) await writeFile(join(fresh, name), content, { flush: true })
    if (status) await rename(target, stale)
    await rename(fresh, target)
  } finally {
    for (const left of [fresh, stale]) await rm(left, { recursive: true, force: true })
  }
  return files.map(({ name }) => join(target, name))
}

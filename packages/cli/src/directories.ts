import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { CliError } from './cli-error.ts'
import type { Io } from './io.ts'

/**
 * The folder of the texts that a caller holds.
 *
 * @throws CliError where there is no such folder
 */
export function textsDirectory(io: Io, given: string): Promise<string> {
  return existingDirectory(io, given, '--texts')
}

/**
 * A file that a caller named.
 *
 * @throws CliError where there is no such file
 */
export async function existingFile(io: Io, given: string, place: string): Promise<string> {
  const path = resolve(io.directory, given)
  if (await isFile(path)) return path
  throw new CliError({
    code: 'NO_SUCH_FILE',
    message: `${place} ${given} is not a file that exists`,
    place,
    value: given,
    next: `Paths are taken from ${io.directory}`,
  })
}

async function existingDirectory(io: Io, given: string, place: string): Promise<string> {
  const directory = resolve(io.directory, given)
  const found = await stat(directory).catch(() => undefined)
  if (!found?.isDirectory())
    throw new CliError({
      code: found ? 'NOT_A_FOLDER' : 'NO_SUCH_FOLDER',
      message: `${place} ${given} is not a folder${found ? '' : ' that exists'}`,
      place,
      value: given,
      next: `Paths are taken from ${io.directory}`,
    })
  return directory
}

async function isFile(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.isFile() ?? false
}

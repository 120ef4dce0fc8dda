import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { CliError } from './cli-error.ts'
import type { Io } from './io.ts'

/**
 * The path of a release that a caller named: a folder, or a tarball.
 *
 * @throws CliError where there is nothing
 */
export async function releasePath({ directory }: Io, given: string, place: string): Promise<string> {
  const path = resolve(directory, given)
  if (await stat(path).catch(() => undefined)) return path
  throw new CliError({
    code: 'NO_SUCH_RELEASE',
    message: `${place} ${given} does not exist`,
    place,
    value: given,
    next: `Name the folder of a package or of a build, or a tarball that npm packed; paths are taken from ${directory}`,
  })
}

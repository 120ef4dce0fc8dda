import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { DatasetError, LocatedPackage } from '@isnad/dataset'
import { CliError } from './cli-error.ts'
import type { Io } from './io.ts'

/** How packages are named on the command line, for the help of options and arguments. */
export const PACKAGE_HELP =
  'a folder, a tarball that npm packed, or an installed package (name or name@range)'

/**
 * Where a package is that a caller named.
 *
 * @param place the option or argument, for errors
 * @throws CliError with the code of `locatePackage` where there is none
 */
export async function locate(io: Io, given: string, place: string): Promise<LocatedPackage> {
  const { locatePackage } = await import('@isnad/dataset')
  try {
    return await locatePackage(given, { from: io.directory })
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'DatasetError') throw error
    // By its name it is one of @isnad/dataset.
    const { code, message, next } = error as DatasetError
    throw new CliError({
      code,
      message: `${place}: ${message}`,
      place,
      value: given,
      ...(next !== undefined && { next }),
    })
  }
}

/**
 * The same names, once each of them is known to stand for a package, so that the error for one that does not says in which
 * option or argument it was.
 */
export async function located(io: Io, given: readonly string[], place: string): Promise<readonly string[]> {
  for (const spec of given) await locate(io, spec, place)
  return given
}

/**
 * The folder of a dataset package that a command reads as its authors wrote it, or writes to.
 *
 * @throws CliError where there is none, or where it is a tarball
 */
export async function packageFolder(io: Io, given: string, place = '<directory>'): Promise<string> {
  const { kind, path } = await locate(io, given, place)
  if (kind === 'tarball')
    throw new CliError({
      code: 'NOT_A_FOLDER',
      message: `${place} ${given} is not a folder`,
      place,
      value: given,
      next: 'Name the folder that has dataset.yaml and package.json',
    })
  await refuseOther(path, given, place)
  return path
}

/** @throws CliError where a folder holds nothing that the authors of a dataset wrote */
export async function refuseOther(folder: string, given: string, place: string): Promise<void> {
  if ((await stat(join(folder, 'dataset.yaml')).catch(() => undefined))?.isFile()) return
  throw new CliError({
    code: 'NO_DATASET',
    message: `${place} ${given} is not a dataset package: it has no dataset.yaml`,
    place,
    value: given,
    next: 'Name the folder that has dataset.yaml and package.json',
  })
}

import type { LoadOptions } from '@isnad/dataset'
import type { Release } from '@isnad/schema'
import { findDatasets } from './datasets.ts'
import type { Io } from './io.ts'
import { locate } from './packages.ts'

/**
 * The release of a package that a caller named: a folder, that of a build, a tarball or an installed package. Datasets at
 * hand stand in for dependencies that are not installed.
 *
 * @param place the option or argument, for errors
 * @throws CliError where there is no such package, DatasetError where it has errors or is refused
 */
export async function loadPackage(
  io: Io,
  given: string,
  place: string,
  options: Pick<LoadOptions, 'prefer'> = {},
): Promise<Release> {
  await locate(io, given, place)
  const { loadRelease } = await import('@isnad/dataset')
  return loadRelease(given, { from: io.directory, fallbacks: await findDatasets(io), ...options })
}

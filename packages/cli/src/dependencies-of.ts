import type { Release } from '@isnad/schema'
import { findDatasets } from './datasets.ts'
import type { Io } from './io.ts'

/**
 * The releases of what some packages depend on: of the first that has its dependencies at hand. Says on standard error
 * what is missing.
 *
 * @param consequence what that means: `facts are worked out without it`
 */
export async function dependenciesOf(
  packages: readonly string[],
  io: Io,
  consequence: string,
): Promise<Release[]> {
  const { DatasetError, loadDependencies } = await import('@isnad/dataset')
  const options = { from: io.directory, fallbacks: await findDatasets(io) }
  const told = new Set<string>()
  for (const given of packages) {
    try {
      return await loadDependencies(given, options)
    } catch (error) {
      if (!(error instanceof DatasetError)) throw error
      told.add(error.message)
    }
  }
  for (const message of told) io.stderr.write(`${message}\n${consequence}\n`)
  return []
}

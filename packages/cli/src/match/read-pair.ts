import { stat } from 'node:fs/promises'
import type { Release } from '@isnad/schema'
import { CliError } from '../cli-error.ts'
import { findDatasets } from '../datasets.ts'
import type { Io } from '../io.ts'
import { releasePath } from '../release-path.ts'

/** Two datasets, and what they depend on. */
export interface DatasetPair {
  datasets: [Release, Release]
  /** The two, and the others that they need, each once. */
  releases: Release[]
}

/**
 * Reads two datasets with what they depend on: as installed with them, or of the datasets at hand.
 *
 * @throws CliError where one is not there, or both are one
 */
export async function readPair(io: Io, first: string, second: string): Promise<DatasetPair> {
  const { DatasetError, loadDependencies, loadRelease, openRelease } = await import('@isnad/dataset')
  const fallbacks = await findDatasets(io)
  const releases = new Map<string, Release>()
  const read = async (given: string, place: string): Promise<Release> => {
    const path = await releasePath(io, given, place)
    if ((await stat(path)).isFile()) return openRelease(path)
    try {
      for (const release of await loadDependencies(path, { fallbacks }))
        releases.set(release.dataset.id, release)
    } catch (error) {
      if (!(error instanceof DatasetError)) throw error
      io.stderr.write(`${error.message}\nits records are compared without it\n`)
    }
    return loadRelease(path, { fallbacks })
  }
  const datasets: [Release, Release] = [await read(first, '<first>'), await read(second, '<second>')]
  const [a, b] = datasets
  if (a.dataset.id === b.dataset.id)
    throw new CliError({
      code: 'SAME_DATASET',
      message: `<first> and <second> are both of the dataset ${a.dataset.id}`,
      place: '<second>',
      value: second,
      next: 'Name two datasets; isnad diff compares two releases of one',
    })
  for (const release of datasets) releases.set(release.dataset.id, release)
  return { datasets, releases: [...releases.values()] }
}

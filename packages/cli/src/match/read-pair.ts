import type { Release } from '@isnad/schema'
import { CliError } from '../cli-error.ts'
import { dependenciesOf } from '../dependencies-of.ts'
import type { Io } from '../io.ts'
import { loadPackage } from '../load-package.ts'

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
  const datasets: [Release, Release] = [
    await loadPackage(io, first, '<first>'),
    await loadPackage(io, second, '<second>'),
  ]
  const [a, b] = datasets
  if (a.dataset.id === b.dataset.id)
    throw new CliError({
      code: 'SAME_DATASET',
      message: `<first> and <second> are both of the dataset ${a.dataset.id}`,
      place: '<second>',
      value: second,
      next: 'Name two datasets; isnad diff compares two releases of one',
    })
  const releases = new Map<string, Release>()
  for (const given of [first, second])
    for (const release of await dependenciesOf([given], io, 'its records are compared without it'))
      releases.set(release.dataset.id, release)
  for (const release of datasets) releases.set(release.dataset.id, release)
  return { datasets, releases: [...releases.values()] }
}

import { fileURLToPath } from 'node:url'
import { loadRelease } from '@isnad/dataset'
import type { Release } from '@isnad/schema'

/** The datasets that come with the project. */
export function firstDatasets(): Promise<Release[]> {
  const folders = ['dataset-commons', 'dataset-morocco-voip-2016'].map((name) =>
    fileURLToPath(new URL(`../../../${name}`, import.meta.url)),
  )
  return Promise.all(folders.map((folder) => loadRelease(folder)))
}

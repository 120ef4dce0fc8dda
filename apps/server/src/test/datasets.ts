import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of a dataset package of this workspace. */
export function datasetFolder(name: string): string {
  return dirname(fileURLToPath(import.meta.resolve(`${name}/package.json`)))
}

/** The first dataset and what it depends on. */
export const FIRST_DATASETS = ['@isnad/dataset-commons', '@isnad/dataset-morocco-voip-2016'].map(
  datasetFolder,
)

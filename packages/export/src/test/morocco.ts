import { fileURLToPath } from 'node:url'
import { loadDependencies, loadRelease } from '@isnad/dataset'
import type { ExportInput } from '../exporter.ts'

const DIRECTORY = fileURLToPath(new URL('../../../dataset-morocco-voip-2016', import.meta.url))

/** The first dataset, with what it depends on. */
export async function morocco(): Promise<ExportInput> {
  return { release: await loadRelease(DIRECTORY), dependencies: await loadDependencies(DIRECTORY) }
}
